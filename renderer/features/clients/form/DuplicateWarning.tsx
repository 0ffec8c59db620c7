import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientId } from '#shared/domain/ids.ts';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { secondName } from '../ClientName.tsx';
import type { ClientFormInput } from './client-form.ts';
import { useSimilar, type Similar } from './use-similar.ts';
import styles from './form.module.css';

const css = classes(styles);

/** Quietly says that this may be a client one has. Nothing is kept from being saved. */
export function DuplicateWarning({ values, except }: { readonly values: ClientFormInput; readonly except: ClientId | null }) {
  const { t } = useTranslation();
  const similar = useSimilar(values, except);
  const [others, setOthers] = useState<ReadonlySet<ClientId>>(new Set());
  const place = useRef<HTMLDivElement>(null);
  const shown = similar.filter(({ id }) => !others.has(id));
  const tellApart = (id: ClientId): void => {
    setOthers(new Set([...others, id]));
    // The button is gone; the next Tab goes on from here.
    place.current?.focus();
  };
  return (
    <div ref={place} tabIndex={-1} role="status" className={css('warning')}>
      {shown.length > 0 && (
        <div className={css('similar')}>
          <p>{t('clients.similar.title', { count: shown.length })}</p>
          <ul>
            {shown.map((client) => (
              <SimilarClient key={client.id} client={client} onOther={() => tellApart(client.id)} />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function SimilarClient({ client, onOther }: { readonly client: Similar; readonly onOther: () => void }) {
  const { t } = useTranslation();
  const name = client.personName ?? client.name;
  const details = [
    secondName(client.name, client.personName),
    client.town,
    t(`clients.similar.${client.by}`),
    client.archived && t('clients.similar.archived'),
  ];
  return (
    <li className={css('similarClient')}>
      <span>
        <b>{name}</b> <span className={css('details')}>{details.filter(Boolean).join(' · ')}</span>
      </span>
      <span className={css('similarActs')}>
        <RouteLink to={{ view: 'client', id: client.id }} label={t('clients.similar.openNamed', { name })}>
          {t('clients.similar.open')}
        </RouteLink>
        <Button kind="quiet" size="small" onPress={onOther} label={t('clients.similar.otherNamed', { name })}>
          {t('clients.similar.other')}
        </Button>
      </span>
    </li>
  );
}
