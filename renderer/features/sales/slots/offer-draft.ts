import type { SaleView } from '#shared/contract/sale-view.ts';
import type { MeetingChannel } from '#shared/domain/sales/slot-offer.ts';
import { momentAt, type Moment } from '../moment.ts';

export type OfferDraft = {
  readonly channel: MeetingChannel;
  readonly minutes: number | null;
  readonly clientZone: string | null;
  /** A statutory matter suspends the rule of two days. */
  readonly urgent: boolean;
  readonly why: string;
  /** Null: the time that is proposed. */
  readonly first: Moment | null;
  readonly second: Moment | null;
};

const MEETING_MINUTES = 60;
const CALL_MINUTES = 20;

/** As the last offer was, where there was one. */
export function beginOffer({ offers, nextOffer }: SaleView): OfferDraft {
  const [last] = offers;
  const channel = nextOffer.phoneOnly ? 'phone' : (last?.channel ?? 'meeting');
  const minutes = nextOffer.phoneOnly ? CALL_MINUTES : (last?.minutes ?? MEETING_MINUTES);
  return { channel, minutes, clientZone: last?.clientZone ?? null, urgent: false, why: '', first: null, second: null };
}

export function slotsToOffer(
  { first, second }: OfferDraft,
  pair: { readonly a: number; readonly b: number } | null,
  zone: string,
): { first: Moment; second: Moment } {
  return { first: first ?? momentAt(pair?.a ?? null, zone), second: second ?? momentAt(pair?.b ?? null, zone) };
}
