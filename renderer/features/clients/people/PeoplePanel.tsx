import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { LinkIcon, PlusIcon } from '../../../ui/icons/icons.tsx';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import { ClientAbsences } from '../../absences/ClientAbsences.tsx';
import { ClientFacts } from '../page/ClientFacts.tsx';
import type { OpenEditor } from '../page/use-client-editor.tsx';
import styles from '../page/page.module.css';
import { ReachPanel } from '../../reach/ReachPanel.tsx';
import { PersonCard } from './PersonCard.tsx';

const css = classes(styles);

/** Everybody at the client, and what one knows of the client itself. */
export function PeoplePanel({ client, onEdit }: { readonly client: ClientView; readonly onEdit: OpenEditor }) {
  const { t } = useTranslation();
  const acts = useRef<HTMLDivElement>(null);
  return (
    <div className={css('panel', 'columns')}>
      <section aria-labelledby="client-people">
        <SectionHead id="client-people" title={t('clients.person.people')} />
        {client.people.length === 0 && <p className={css('none')}>{t('clients.person.none')}</p>}
        <ul className={css('people')}>
          {client.people.map((person) => (
            <PersonCard
              key={person.id}
              client={client}
              person={person}
              onEdit={() => onEdit({ what: 'person', person })}
              onErase={() => onEdit({ what: 'erasure', of: { kind: 'person', id: person.id } })}
              onRemoved={() => acts.current?.querySelector('button')?.focus()}
            />
          ))}
        </ul>
        <div ref={acts} className={css('below')}>
          <Button icon={PlusIcon} onPress={() => onEdit({ what: 'person', person: null })}>
            {t('clients.person.add')}
          </Button>
          <Button kind="quiet" icon={LinkIcon} onPress={() => onEdit({ what: 'known-person' })}>
            {t('clients.person.linkKnown')}
          </Button>
        </div>
      </section>
      <div className={css('beside')}>
        <ClientFacts client={client} />
        <ReachPanel client={client} onEdit={onEdit} />
        <ClientAbsences clientId={client.id} />
      </div>
    </div>
  );
}
