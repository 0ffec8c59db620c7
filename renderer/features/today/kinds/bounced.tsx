import { formatDay } from '#shared/text/format.ts';
import { OpenAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

export const bounced: LineKind<'bounced'> = {
  words({ subject: { matter, what, askedOn } }, { t, language }) {
    const date = formatDay(askedOn, language, language === 'pl' ? 'long' : 'short');
    return {
      kind: t('today.kind.waiting'),
      when: t('today.bounced.when'),
      what: t('today.bounced.what'),
      why: t('today.bounced.why', { matter: what || t(`today.matter.${matter}`), date }),
    };
  },
  Act: OpenAct,
};
