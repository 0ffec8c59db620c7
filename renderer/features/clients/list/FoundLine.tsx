import { useTranslation } from 'react-i18next';
import type { Found } from '#shared/contract/client-list.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { classes } from '../../../ui/classes.ts';
import styles from './list.module.css';

const css = classes(styles);

/** Why a client was found, where its row does not show it: "Conversation of 12 Feb: … the contract for *Łódź* …". */
export function FoundLine({ found }: { readonly found: Found }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const where = found.on === null ? t(`clients.found.${found.in}`) : t('clients.found.timelineOn', { day: formatDayNear(found.on, today, language) });
  return (
    <span className={css('found')}>
      {where} {/* oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name, and are drawn anew together */}
      {found.pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}
    </span>
  );
}
