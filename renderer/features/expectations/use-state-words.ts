import { useTranslation } from 'react-i18next';
import type { SheetView } from '#shared/contract/expectations.ts';
import { unsettled } from '#shared/domain/expectations/discussion.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../app/start.tsx';

/** How far it is, in a sentence. */
export function useStateWords(sheet: SheetView): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const { status, signedOn, signedBy, clauses } = sheet;
  if (status === 'signed' && signedOn) return t('expectations.state.signed', { day: formatDayNear(signedOn, today, language, 'long'), name: signedBy });
  if (status === 'superseded') return t('expectations.state.superseded');
  const must = clauses.filter(({ mustDiscuss }) => mustDiscuss).length;
  return t('expectations.state.talked', { count: must, talked: must - unsettled(clauses).length });
}
