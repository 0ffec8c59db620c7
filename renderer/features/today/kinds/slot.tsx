import { OpenAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';
import { whenWords } from './time-words.ts';

export const slot: LineKind<'slot'> = {
  words({ at, subject: { minutes, past } }, around) {
    const { t } = around;
    return {
      kind: t('today.kind.meeting'),
      when: at === null ? '' : whenWords(at, around),
      what: t('today.slot.what'),
      why: past ? t('today.meeting.past') : t('today.slot.why', { count: minutes }),
    };
  },
  Act: (props) => <OpenAct {...props} form="slots" />,
};
