import { MeetingAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';
import { momentWords, overWords, whenWords } from './time-words.ts';

export const minutes: LineKind<'minutes'> = {
  words({ at, subject: { type, heldAt, late } }, around) {
    const { t } = around;
    return {
      kind: t('today.kind.promise'),
      when: at === null ? '' : late ? overWords(at, around) : whenWords(at, around),
      hard: late ? 'when' : null,
      what: t('today.minutes.what'),
      why: t('today.minutes.why', { meeting: t(`meetings.type.${type}`), moment: momentWords(heldAt, around) }),
    };
  },
  Act: MeetingAct,
};
