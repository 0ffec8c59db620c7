import type { Instant } from '../../time/clock.ts';
import { isSpoken, type Told } from '../interaction.ts';
import type { Tally } from './share.ts';

/** What was sent to a client, or to all: asks, news, and news by voice. */
export type Mix = { readonly asks: number; readonly informing: number; readonly voice: number };

/** More asks than this to each piece of news, and they see only requests (spec 4.8). */
export const ASKS_TO_NEWS_LIMIT = 2;
/** Of what tells a client something, at least every third by voice: the interleaving rule (spec 2.11, 4.8). */
export const VOICE_TARGET = 1 / 3;
/** After so many e-mails the next news goes by phone. */
export const MAILS_IN_A_ROW_LIMIT = 2;

type Contact = Told & { readonly at: Instant };

export function mixOf(contacts: Iterable<Told>): Mix {
  let [asks, informing, voice] = [0, 0, 0];
  for (const contact of contacts) {
    if (isAsk(contact)) asks += 1;
    if (contact.informs) informing += 1;
    if (isVoice(contact)) voice += 1;
  }
  return { asks, informing, voice };
}

export function addMixes(mixes: Iterable<Mix>): Mix {
  let [asks, informing, voice] = [0, 0, 0];
  for (const mix of mixes) [asks, informing, voice] = [asks + mix.asks, informing + mix.informing, voice + mix.voice];
  return { asks, informing, voice };
}

/** An ask that went out and arrived. */
export function isAsk({ direction, purpose, result }: Told): boolean {
  return direction === 'out' && purpose === 'ask' && (result === 'delivered' || result === 'connected');
}

/** News told, heard by an ear: by phone, by video or in person. */
export function isVoice({ informs, channel }: Told): boolean {
  return informs && isSpoken(channel);
}

/** Asks to each piece of news; null when there is no news to divide by. */
export function askToNews({ asks, informing }: Mix): number | null {
  return informing === 0 ? null : asks / informing;
}

/** Hardly anything but requests reaches them: more than two asks to each piece of news, or asks and no news at all. */
export function seesOnlyRequests({ asks, informing }: Mix): boolean {
  return asks > ASKS_TO_NEWS_LIMIT * informing;
}

export function voiceShare({ voice, informing }: Mix): Tally {
  return { part: voice, of: informing };
}

/** E-mails with news since one last spoke with the client. */
export function mailsInARow(contacts: readonly Contact[]): number {
  const spokenAt = Math.max(-Infinity, ...contacts.filter(isVoice).map((it) => it.at));
  return contacts.filter((it) => it.informs && it.direction === 'out' && it.channel === 'email' && it.at > spokenAt).length;
}
