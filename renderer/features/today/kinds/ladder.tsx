import { formatDay } from '#shared/text/format.ts';
import { LADDER_STEPS } from '#shared/domain/ladder.ts';
import type { MessageKind } from '#shared/domain/messages/message.ts';
import { OpenAct, ReachAct, WriteAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

/** What is written on each of the steps. */
const WRITTEN: readonly MessageKind[] = ['first-follow-up', 'first-follow-up', 'easy-way-back', 'closing-message'];

/** The next step after a question that nobody answered: the stronger channel, with its number on the ladder. */
export const ladder: LineKind<'ladder'> = {
  words({ subject: { matter, what, step, channel, askedOn, touches } }, { t, language }) {
    const date = formatDay(askedOn, language, language === 'pl' ? 'long' : 'short');
    return {
      kind: t('today.kind.waiting'),
      when: t('today.ladder.step', { step, of: LADDER_STEPS }),
      what: t(`today.ladder.by.${channel}`),
      why: t('today.ladder.why', { matter: what || t(`today.matter.${matter}`), date, count: touches }),
    };
  },
  Act: (props) => {
    const { channel } = props.line.subject;
    if (channel === 'phone') return <ReachAct {...props} prefer="call" />;
    return channel === 'email' ? <WriteAct {...props} message={WRITTEN[props.line.subject.step - 1] ?? 'closing-message'} /> : <OpenAct {...props} />;
  },
};
