import type { Output, Parsed } from '#shared/contract/index.ts';
import type { SlotOfferView } from '#shared/contract/sale-view.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { isSpoken } from '#shared/domain/interaction.ts';
import { meetsTooOften, nextOffer } from '#shared/domain/sales/slot-offer.ts';
import { habitOf, overlaps, twoSlots, warningsOf, type SlotFacts } from '#shared/domain/sales/slots.ts';
import { isRunning } from '#shared/domain/engagement.ts';
import { dayOf } from '#shared/time/day.ts';
import { MINUTE } from '#shared/time/duration.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { clientOf } from '../store/clients.ts';
import { engagementsOf } from '../store/engagements.ts';
import { interactionsOf } from '../store/interactions.ts';
import { bookings, deadlinesFrom, slotOffersOf, type Booking } from '../store/sales-slots.ts';

/** How many of the latest interactions a week of meetings can hide among. */
const RECENT = 50;

/** Two times to offer; with two chosen by hand, what speaks against them. */
export function slotsFor(practice: Practice, input: Parsed<'sales.slots'>): Output<'sales.slots'> {
  const { read } = practice.store;
  found(clientOf(read, input.clientId));
  const { now } = calendarOf(practice);
  const offers = slotOffersOf(read, input.clientId);
  const next = nextOffer(offers, now);
  const others = bookings(read, now).filter((it) => it.clientId !== input.clientId);
  const facts = factsOf(practice, input, offers, next.step === 'second' ? offers[0] : undefined, others);
  const chosen = input.chosen ? [input.chosen.a, input.chosen.b] : [];
  const pair = twoSlots(facts);
  return {
    pair: pair && { a: pair[0], b: pair[1] },
    next,
    warnings: chosen.map((at) => warningsOf(at, facts)),
    clashes: others
      .filter((it) => chosen.some((at) => overlaps(spanOf(it), at, at + input.minutes * MINUTE)))
      .map(({ clientId, name, at }) => ({ clientId, name, at })),
    tooOften: meetsTooOften(meetingsOf(practice, input.clientId), rhythmOf(practice, input.clientId), now),
  };
}

function factsOf(
  practice: Practice,
  input: Parsed<'sales.slots'>,
  offers: readonly SlotOfferView[],
  earlier: SlotOfferView | undefined,
  others: readonly Booking[],
): SlotFacts {
  const { now, zone, today } = calendarOf(practice);
  const chosen = offers.flatMap(({ chosenAt }) => (chosenAt === null ? [] : [chosenAt]));
  return {
    now,
    calendar: workingCalendarOf(practice),
    minutes: input.minutes,
    busy: others.map(spanOf),
    deadlines: new Set(deadlinesFrom(practice.store.read, today)),
    habit: habitOf(chosen, zone),
    after: earlier ? dayOf(Math.max(earlier.slotA, earlier.slotB), zone) : null,
    clientZone: input.clientZone,
    urgent: input.urgent,
  };
}

function spanOf({ at, minutes }: Booking): { from: number; to: number } {
  return { from: at, to: at + minutes * MINUTE };
}

function meetingsOf({ store }: Practice, clientId: ClientId): number[] {
  return interactionsOf(store.read, clientId, { offset: 0, limit: RECENT })
    .filter((it) => isSpoken(it.channel) && it.channel !== 'phone' && it.result === 'connected')
    .map((it) => it.at);
}

function rhythmOf(practice: Practice, clientId: ClientId): string | null {
  const { today } = calendarOf(practice);
  return engagementsOf(practice.store.read, clientId).find((it) => isRunning(it, today))?.meetingRhythm ?? null;
}
