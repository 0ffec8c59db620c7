import { formatTime } from '#shared/text/format.ts';
import { useTranslation } from 'react-i18next';
import { OpenAct } from './acts.tsx';
import type { ActProps, LineKind } from './line-kind.ts';
import { momentWords, whenWords } from './time-words.ts';

/** Nothing to tick: what is missing is their answer. */
export const hold: LineKind<'hold'> = {
  words({ at, on, subject: { slotAAt, slotBAt } }, around) {
    const { t, today, zone, language } = around;
    const [a, b] = [momentWords(slotAAt, around), momentWords(slotBAt, around)];
    return {
      kind: t('today.kind.hold'),
      when: at === null ? '' : whenWords(at, around),
      what: t('today.hold.what'),
      why: t(on === today ? 'today.hold.today' : 'today.hold.tomorrow', { a, b, time: at === null ? '' : formatTime(at, zone, language) }),
    };
  },
  Act: AnswerAct,
};

function AnswerAct(props: ActProps<'hold'>) {
  const { t } = useTranslation();
  return <OpenAct {...props} form="slots" word={t('today.hold.answer')} />;
}
