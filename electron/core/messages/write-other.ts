import type { MessageKind } from '#shared/domain/messages/message.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { formatDay } from '#shared/text/format.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf, instantOf } from '#shared/time/day.ts';
import { addWorkingDays } from '#shared/time/working-hours.ts';
import { calendarOf, type Practice } from '../handlers/context.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { silenceEndOf } from '../ladder/ladders.ts';
import { openClocksOf } from '../store/clocks.ts';
import { lastInbound } from '../store/interactions.ts';
import { phrases } from '../templates.ts';
import type { Gathered } from './gather.ts';
import { placeFor } from './places.ts';
import type { Draft } from './write-update.ts';

type OtherKind = Exclude<MessageKind, 'update' | 'no-news'>;

/** What is announced as put aside rests so long before it is. */
const ASIDE_WORKING_DAYS = 5;

/** Everything that is no update: short texts with what is known filled in. */
export function writeOther(practice: Practice, known: Gathered, kind: OtherKind): Draft {
  switch (kind) {
    case 'check-in':
      return checkIn(practice, known);
    case 'first-follow-up':
    case 'easy-way-back':
    case 'closing-message':
      return afterSilence(practice, known, kind);
    case 'out-of-hours':
      return outOfHours(practice, known);
    case 'calm':
      return calm(practice, known);
    case 'request':
    case 'retreat':
    case 'request-thanks':
    case 'request-wrong':
    case 'request-waived':
    case 'third-ask':
      // Written by their list, and kept from then on.
      return draft('', '');
    default:
      return assertNever(kind);
  }
}

function checkIn({ store }: Practice, { to, topic }: Gathered): Draft {
  const say = phrases(store.read, 'check-in', to.language, to.address);
  return draft(say('subject', {}), topic ? say('topic', { topic }) : say('plain', {}));
}

function afterSilence(practice: Practice, known: Gathered, kind: 'first-follow-up' | 'easy-way-back' | 'closing-message'): Draft {
  const { to } = known;
  const { read } = practice.store;
  const asked = openClocksOf(read, known.clientId).find((clock) => clock.kind === 'theirs');
  const matter = asked?.what || known.matter || placeFor(practice, 'matter');
  if (kind === 'easy-way-back') {
    const say = phrases(read, kind, to.language, to.address);
    return draft(say('subject', { matter }), say('body', {}));
  }
  if (kind === 'closing-message') {
    const say = phrases(read, kind, to.language, to.address);
    return draft(say('subject', { matter }), say('body', { matter, date: dayWords(practice, known, asideAt(practice, known)) }));
  }
  const say = phrases(read, kind, to.language, to.address);
  const day = asked ? dayWords(practice, known, asked.startedAt) : placeFor(practice, 'day');
  return draft(say('subject', { matter }), say('body', { day, matter, question: placeFor(practice, 'question') }));
}

/** Soon enough to be believed, and no later than waiting comes to its end. */
function asideAt(practice: Practice, { clientId }: Gathered): Instant {
  const { now, today, zone } = calendarOf(practice);
  const aside = addWorkingDays(now, ASIDE_WORKING_DAYS, workingCalendarOf(practice));
  const endsOn = silenceEndOf(practice, clientId);
  return endsOn !== null && endsOn > today ? Math.min(aside, instantOf(endsOn, '12:00', zone)) : aside;
}

function outOfHours(practice: Practice, known: Gathered): Draft {
  const { to } = known;
  const say = phrases(practice.store.read, 'out-of-hours', to.language, to.address);
  const asked = lastInbound(practice.store.read, known.clientId);
  const day = asked ? dayWords(practice, known, asked.at) : placeFor(practice, 'day');
  return draft(say('subject', { day }), say('body', { day }), say('answer', { answer: placeFor(practice, 'answer') }));
}

/** After what one would have liked to say was kept for oneself. */
function calm(practice: Practice, known: Gathered): Draft {
  const say = phrases(practice.store.read, 'calm', known.to.language, known.to.address);
  const { times } = known;
  const facts = say('facts', { facts: placeFor(practice, 'facts') });
  const proposal = say('proposal', { proposal: placeFor(practice, 'proposal') });
  return draft(say('subject', {}), say('thanks', {}), `${facts} ${proposal}`, times ? say('talk', times) : say('talkPlain', {}));
}

function dayWords(practice: Practice, { to }: Gathered, at: Instant): string {
  return formatDay(dayOf(at, calendarOf(practice).zone), to.language, 'long');
}

function draft(subject: string, ...paragraphs: readonly string[]): Draft {
  return { subject, body: paragraphs.join('\n\n'), ending: '' };
}
