import { formatDay, formatDayNear } from '#shared/text/format.ts';
import { OpenAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

/** A question after which they were in touch: somebody has to say whether it is answered. */
export const inTouch: LineKind<'in_touch'> = {
  words({ on, subject: { matter, what, because } }, { t, language, today }) {
    const date = formatDay(on, language, language === 'en' ? 'short' : 'long');
    return {
      kind: t('today.kind.waiting'),
      when: formatDayNear(on, today, language),
      what: t('today.inTouch.what'),
      why: t(`today.inTouch.${because}`, { matter: what || t(`today.matter.${matter}`), date }),
    };
  },
  Act: OpenAct,
};
