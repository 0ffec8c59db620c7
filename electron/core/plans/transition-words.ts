import type { TransitionView } from '#shared/contract/transitions.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { formatDay } from '#shared/text/format.ts';
import { textIn } from '#shared/text/index.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Practice } from '../handlers/context.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import { phrases } from '../templates.ts';
import { momentIn } from './moment-in.ts';

type About = { readonly rhythm: TransitionView['rhythm']; readonly meetingAt: Instant | null; readonly isAgreed: boolean };

/** What one says of the new rhythm, in the client's language: the announcement, and once they agreed, that it is agreed. */
export function transitionWords(practice: Practice, clientId: ClientId, { rhythm, meetingAt, isAgreed }: About): TransitionView['words'] {
  const { target, tapers, changesOn, settledOn } = rhythm;
  const to = correspondentOf(practice, clientId);
  const say = phrases(practice.store.read, 'transition', to.language, to.address);
  const interval = textIn(to.language).t(`transitions.every.${target}`);
  const [date, from] = [formatDay(settledOn, to.language, 'long'), formatDay(changesOn, to.language, 'long')];
  const subject = say('subject', { date: from });
  if (isAgreed) return { subject, body: say('agreed', { interval }) };
  const isSame = target === 'weekly';
  const body = [
    isSame ? say('announcementSame', { date }) : say('announcement', { date, interval }),
    tapers ? say('taper', { date: from }) : null,
    meetingAt === null ? null : say('talkFirst', { meeting: momentIn(practice, meetingAt, to.language) }),
    isSame ? null : say('wish', {}),
  ];
  return { subject, body: body.filter((it) => it !== null).join('\n\n') };
}
