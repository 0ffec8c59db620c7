import type { MessageKind } from '#shared/domain/messages/message.ts';
import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { OpenAct, ReachAct, WriteAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

/** What is written on each of the steps. */
const WRITTEN: readonly MessageKind[] = ['first-follow-up', 'first-follow-up', 'easy-way-back', 'closing-message'];

/** The next step after a question that nobody answered: the stronger channel, with its number on the ladder. */
export const ladder: LineKind<'ladder'> = {
  words: TODAY_WORDS.ladder,
  Act: (props) => {
    const { channel } = props.line.subject;
    if (channel === 'phone') return <ReachAct {...props} prefer="call" />;
    return channel === 'email' ? <WriteAct {...props} message={WRITTEN[props.line.subject.step - 1] ?? 'closing-message'} /> : <OpenAct {...props} />;
  },
};
