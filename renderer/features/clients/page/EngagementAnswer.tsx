import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import { classes } from '../../../ui/classes.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { AgreementSheet } from '../../expectations/AgreementSheet.tsx';
import { useEngagementWords } from '../engagements/use-engagement-words.ts';
import { Answer } from './Answer.tsx';
import styles from './page.module.css';
import { Together } from './Together.tsx';
import type { OpenEditor } from './use-client-editor.tsx';

const css = classes(styles);

type Props = { readonly client: ClientView; readonly onEdit: OpenEditor };

/** What is agreed: the running engagement that began last, and how often one meets and writes. */
export function EngagementAnswer({ client, onEdit }: Props) {
  const { t } = useTranslation();
  const words = useEngagementWords(client.stage);
  const { engagements } = client;
  const shown = engagements.find(({ running }) => running) ?? engagements[0];
  const addWord = t(shown ? 'clients.engagement.addShort' : 'clients.engagement.add');
  const add = <LinkButton onPress={() => onEdit({ what: 'engagement', engagement: null })}>{addWord}</LinkButton>;
  if (!shown) {
    return (
      <Answer title={t('clients.engagement.heading')} big={t('clients.engagement.none')}>
        <div className={css('acts')}>
          <AgreementSheet client={client} />
          {add}
        </div>
      </Answer>
    );
  }
  const { span, rhythm } = words(shown);
  const others = engagements.length - 1;
  return (
    <Answer title={t('clients.engagement.heading')} big={shown.title}>
      <p>
        <Together parts={[span, others > 0 && t('clients.engagement.more', { count: others })]} />
      </p>
      <p>
        <Together parts={rhythm} dots={false} />
      </p>
      <div className={css('acts')}>
        <AgreementSheet client={client} />
        <LinkButton onPress={() => onEdit({ what: 'engagement', engagement: shown })} label={t('clients.engagement.editNamed', { title: shown.title })}>
          {t('clients.page.edit')}
        </LinkButton>
        {add}
      </div>
    </Answer>
  );
}
