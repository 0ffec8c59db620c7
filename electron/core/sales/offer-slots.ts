import type { Output, Parsed } from '#shared/contract/index.ts';
import type { SlotOfferView } from '#shared/contract/sale-view.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { isSpoken } from '#shared/domain/interaction.ts';
import { meetsTooOften, nextOffer } from '#shared/domain/sales/slot-offer.ts';
import { habitOf, overlaps, twoSlots, warningsOf, type SlotFacts } from '#shared/domain/sales/slots.ts';
import { MEETING_RHYTHMS } from '#shared/domain/cadence.ts';
import { isRunning } from '#shared/domain/engagement.ts';
import { dayOf } from '#shared/time/day.ts';
import { MINUTE } from '#shared/time/duration.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { movedInARow } from '#shared/domain/meetings/meeting.ts';
import { clientOf } from '../store/clients.ts';
import { engagementsOf } from '../store/engagements.ts';
import { interactionsOf } from '../store/interactions.ts';
import { bookings, type Booking } from '../store/bookings.ts';
import { settledStatuses } from '../store/meeting-offers.ts';
import { meetingsOf } from '../store/meetings.ts';
import { deadlinesFrom, slotOffersOf } from '../store/sales-slots.ts';

/** How many of the latest interactions a week of meetings can hide among. */
const RECENT = 50;

/** Two times to offer; with two chosen by hand, what speaks against them. */
export function slotsFor(practice: Practice, input: Parsed<'sales.slots'>): Output<'sales.slots'> {
  const { read } = practice.store;
  found(clientOf(read, input.clientId));
  const { now } = calendarOf(practice);
  const offers = slotOffersOf(read, input.clientId);
  const next = nextOffer(offers, movedInARow(settledStatuses(read, input.clientId)), now);
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
    tooOften: meetsTooOften(metAt(practice, input.clientId), rhythmOf(practice, input.clientId), now),
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

function spanOf({ at, to }: Booking): { from: number; to: number } {
  return { from: at, to };
}

/** What speaks against one meeting at this time, whoever chose it. */
export function checkTime(practice: Practice, input: Parsed<'meetings.check'>): Output<'meetings.check'> {
  const { clientId, at, minutes, except } = input;
  const { read } = practice.store;
  found(clientOf(read, clientId));
  const { now } = calendarOf(practice);
  const others = bookings(read, now).filter((it) => it.meetingId === null || it.meetingId !== except);
  const facts = factsOf(practice, { clientId, minutes, clientZone: null, urgent: false, chosen: null }, [], undefined, others);
  const end = at + minutes * MINUTE;
  // A meeting may be agreed for the day after tomorrow or for next year: only an offer of two times has to be near.
  const warnings = warningsOf(at, facts).filter((it) => it !== 'too-late' && it !== 'too-soon');
  const around = meetingsOf(read, clientId).filter((it) => it.id !== except && (it.status === 'planned' || it.status === 'held'));
  return {
    warnings,
    clashes: others.filter((it) => overlaps(spanOf(it), at, end)).map(({ clientId: of, name, at: from }) => ({ clientId: of, name, at: from })),
    tooOften: meetsTooOften([...around.map((it) => it.at), at], rhythmOf(practice, clientId), at),
  };
}

function metAt({ store }: Practice, clientId: ClientId): number[] {
  return interactionsOf(store.read, clientId, { offset: 0, limit: RECENT })
    .filter((it) => isSpoken(it.channel) && it.channel !== 'phone' && it.result === 'connected')
    .map((it) => it.at);
}

/** How often one agreed to meet; of several running engagements the most frequent, and those without a rhythm say nothing. */
function rhythmOf(practice: Practice, clientId: ClientId): string | null {
  const { today } = calendarOf(practice);
  const running = engagementsOf(practice.store.read, clientId).filter((it) => isRunning(it, today));
  const agreed = new Set(running.map((it) => it.meetingRhythm));
  return MEETING_RHYTHMS.find((rhythm) => rhythm !== 'ad_hoc' && agreed.has(rhythm)) ?? null;
}
