import { useTranslation } from 'react-i18next';
import type { InteractionView } from '#shared/contract/views.ts';
import { informsByDefault } from '#shared/domain/interaction.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { formatDay, formatNumber, formatTime } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { inSentence } from './in-sentence.ts';
import { resultWord } from './result-words.ts';

/** What an interaction says, in the order it is read. */
export const FIELDS = ['when', 'who', 'channel', 'result', 'purpose', 'counts', 'minutes', 'summary'] as const;
export type Field = (typeof FIELDS)[number];

/** The words of one field; a dash where nothing was said. */
export function useFieldText(): (row: InteractionView, field: Field) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useToday();
  const none = t('interactions.details.none');
  return (row, field) => {
    switch (field) {
      case 'when':
        return t('interactions.details.at', { date: formatDay(row.on, language, 'withYear'), time: formatTime(row.at, zone, language) });
      case 'who':
        return row.personName ?? t('interactions.log.nobody');
      case 'channel':
        return row.channel === 'note'
          ? t('interactions.channel.note')
          : t('interactions.details.channelValue', {
              channel: t(`interactions.channel.${row.channel}`),
              direction: inSentence(t(`interactions.direction.${row.direction}`)),
            });
      case 'result':
        return t(`interactions.result.${resultWord(row)}`);
      case 'purpose':
        return t(`interactions.purpose.${row.purpose}`);
      case 'counts': {
        const counts = t(row.informs ? 'interactions.counts.yes' : 'interactions.counts.no');
        return row.informs === informsByDefault(row) ? counts : t('interactions.details.countsByHand', { counts });
      }
      case 'minutes':
        return row.minutes === null ? none : formatNumber(row.minutes, language);
      case 'summary':
        return row.summary || none;
      default:
        return assertNever(field);
    }
  };
}
