import type { Output } from '#shared/contract/index.ts';
import type { ServiceChoice } from '#shared/contract/messages.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { isSpoken } from '#shared/domain/interaction.ts';
import { usualChannel, type MessageKind } from '#shared/domain/messages/message.ts';
import { hintStop, offerOf } from '#shared/domain/messages/service-hint.ts';
import { dayOf } from '#shared/time/day.ts';
import { calendarOf, type Practice } from '../handlers/context.ts';
import { framed } from '../sales/letters.ts';
import { groupOf, sentTexts } from '../store/messages.ts';
import { hintsOf, servicesOf } from '../store/services.ts';
import { gather, type Gathered } from './gather.ts';
import { writeOther } from './write-other.ts';
import { writeUpdate, type Draft } from './write-update.ts';

/** So many texts before it decide whether one looks automatic. */
const EARLIER = 2;

/** A draft made of what is known, with everything that stands beside it. */
export function composeDraft(practice: Practice, clientId: ClientId, kind: MessageKind): Output<'messages.compose'> {
  const { read } = practice.store;
  const known = gather(practice, clientId);
  const plain = draftOf(practice, known, kind, null);
  const channel = usualChannel(kind);
  const { to } = known;
  return {
    language: to.language,
    channel,
    personId: to.person?.id ?? null,
    personName: to.person?.name ?? null,
    email: to.email,
    subject: plain.subject,
    body: isSpoken(channel) ? plain.body : framed(practice, plain.body, to),
    ending: plain.ending,
    services: isUpdate(kind) ? serviceChoices(practice, known, kind) : [],
    hintStop: stopOf(known),
    facts: {
      lastTold: known.lastTold && { at: known.lastTold.at, channel: known.lastTold.channel, purpose: known.lastTold.purpose, summary: known.lastTold.summary },
      nextMeeting: known.meeting && { at: known.meeting.at, minutes: known.meeting.minutes },
      mine: known.mine,
      theirs: known.theirs,
      since: known.since,
    },
    group: groupOf(read, clientId),
    earlier: sentTexts(read, clientId, kind, EARLIER),
  };
}

function draftOf(practice: Practice, known: Gathered, kind: MessageKind, service: string | null): Draft {
  return kind === 'update' || kind === 'no-news' ? writeUpdate(practice, known, kind, service) : writeOther(practice, known, kind);
}

/** In a dip, in a rescue and on the way out nothing is sold; nothing records unpaid invoices yet. */
function stopOf({ dip, dispute }: Gathered): ReturnType<typeof hintStop> {
  return hintStop({ valley: dip, dispute, overdueDays: 0 });
}

function serviceChoices(practice: Practice, known: Gathered, kind: MessageKind): ServiceChoice[] {
  const { today, zone } = calendarOf(practice);
  const { read } = practice.store;
  const hints = hintsOf(read, known.clientId);
  const allowed = stopOf(known) === null;
  const offered = servicesOf(read).filter((service) => allowed && !service.archived);
  return offered.map(({ id, name, fitsWhen, priceHint }) => {
    const before = hints.filter((hint) => hint.serviceId === id).map(({ at, reaction }) => ({ on: dayOf(at, zone), reaction }));
    return { id, name, fitsWhen, priceHint, offer: offerOf(before, today), ending: draftOf(practice, known, kind, name).ending };
  });
}

function isUpdate(kind: MessageKind): boolean {
  return kind === 'update' || kind === 'no-news';
}
