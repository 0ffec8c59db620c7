import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { Output } from '#shared/contract/index.ts';
import { formatDay } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Facts, type Fact } from '../../ui/Facts.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import type { OpenEditor } from '../clients/page/use-client-editor.tsx';
import { SameOwner } from './SameOwner.tsx';
import styles from './reach.module.css';

const css = classes(styles);

/** How a client wishes to be reached, and which clients are of the same owner. */
export function ReachPanel({ client, onEdit }: { readonly client: ClientView; readonly onEdit: OpenEditor }) {
  const { t } = useTranslation();
  const reach = useCall('reach.get', { clientId: client.id }).data;
  const facts = useFacts(reach?.preference);
  if (!reach) return null;
  return (
    <section aria-labelledby="client-reach">
      <SectionHead
        id="client-reach"
        title={t('reach.title')}
        aside={
          <Button kind="quiet" size="small" label={t('reach.editLabel')} onPress={() => onEdit({ what: 'reach', preference: reach.preference })}>
            {t('reach.edit')}
          </Button>
        }
      />
      {facts.length > 0 ? <Facts items={facts} /> : <p className={css('none')}>{t('reach.nothing')}</p>}
      <SameOwner client={client} group={reach.group} />
    </section>
  );
}

function useFacts(preference: Output<'reach.get'>['preference'] | undefined): readonly Fact[] {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!preference) return [];
  const { preferredChannel, saidOn, source, noCalls, textOnly, personalTopic } = preference;
  const said = [saidOn && t('reach.since', { day: formatDay(saidOn, language, 'withYear') }), source].filter(Boolean).join(', ');
  const wishes = [noCalls && t('reach.noCalls'), textOnly && t('reach.textOnly')].filter(Boolean).join(', ');
  const facts: readonly Fact[] = [
    { term: t('reach.channel'), value: preferredChannel && t(`interactions.channel.${preferredChannel}`), detail: said },
    { term: t('reach.wishes'), value: wishes },
    { term: t('reach.topic'), value: personalTopic },
  ];
  return facts.filter(({ value }) => Boolean(value));
}
