import { OpenAct, ReachAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';
import { momentWords, whenWords } from './time-words.ts';

export const decision: LineKind<'decision'> = {
  words({ at, subject }, around) {
    const { t } = around;
    const moment = at === null ? '' : momentWords(at, around);
    return {
      kind: t('today.kind.decision'),
      when: at === null ? '' : whenWords(at, around),
      what: t('today.decision.what'),
      why: t(subject.late ? 'today.decision.late' : 'today.decision.why', { moment }),
    };
  },
  // Call, do not write: without a number the form says how else.
  Act: (props) => (props.line.phone ? <ReachAct {...props} prefer="call" /> : <OpenAct {...props} form="decision" />),
};
