import { formatDay, formatDayNear } from '#shared/text/format.ts';
import { ReachAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

export const wakeUp: LineKind<'wake_up'> = {
  words: ({ on }, { t, language, today }) => ({
    kind: t('today.kind.wakeUp'),
    when: on === today ? t('today.day') : formatDayNear(on, today, language),
    what: t('today.wakeUp.what'),
    why: t('today.wakeUp.why', { date: formatDay(on, language, 'long') }),
  }),
  Act: (props) => <ReachAct {...props} prefer="call" />,
};
