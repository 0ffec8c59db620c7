import { formatDay, formatNumber } from '#shared/text/format.ts';
import { ReachAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

export const update: LineKind<'update'> = {
  words({ gap }, { t, language }) {
    if (!gap) throw new Error('an update is owed without a gap');
    const { neverInformed, ratio, gapDays, targetDays, since } = gap;
    // Without its year: the days say how long ago it was. Polish has no short form that one would read in a sentence.
    const date = formatDay(since, language, language === 'pl' ? 'long' : 'short');
    const times = formatNumber(ratio, language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return {
      kind: t(neverInformed ? 'today.kind.first' : 'today.kind.update'),
      when: neverInformed ? t('app.days', { count: gapDays }) : t('today.kind.ratio', { ratio: times }),
      what: t(neverInformed ? 'today.act.begin' : 'today.act.stand'),
      why: t(neverInformed ? 'today.why.start' : 'today.why.since', { count: gapDays, agreed: targetDays, date }),
    };
  },
  Act: (props) => <ReachAct {...props} prefer="write" />,
};
