import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import { classes } from '../../../ui/classes.ts';
import { EngagementAnswer } from './EngagementAnswer.tsx';
import { HeardFromMe, HeardFromThem } from './HeardAnswers.tsx';
import { NextAnswer } from './NextAnswer.tsx';
import styles from './page.module.css';
import type { OpenEditor } from './use-client-editor.tsx';

const css = classes(styles);

/** What one asks before ringing: heard from me, heard from them, what is agreed, what is next. */
export function FourAnswers({ client, onEdit }: { readonly client: ClientView; readonly onEdit: OpenEditor }) {
  const { t } = useTranslation();
  return (
    <section className={css('four')} aria-label={t('clients.page.answers')}>
      <HeardFromMe client={client} />
      <HeardFromThem client={client} />
      <EngagementAnswer client={client} onEdit={onEdit} />
      <NextAnswer client={client} />
    </section>
  );
}
