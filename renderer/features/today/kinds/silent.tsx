import { formatDay, formatDayNear } from '#shared/text/format.ts';
import { ReachAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

/** A ladder that came to its end with a client: no longer about the question. */
export const silent: LineKind<'silent'> = {
  words({ on, subject: { matter, what, askedOn, touches } }, { t, language, today }) {
    const date = formatDay(askedOn, language, language === 'pl' ? 'long' : 'short');
    return {
      kind: t('today.kind.alarm'),
      when: formatDayNear(on, today, language),
      what: t('today.silent.what'),
      why: t('today.ladder.why', { matter: what || t(`today.matter.${matter}`), date, count: touches }),
    };
  },
  Act: (props) => <ReachAct {...props} prefer="call" />,
};
