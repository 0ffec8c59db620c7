import { isSpoken, resultsOf, type InteractionResult, type Kind } from '#shared/domain/interaction.ts';
import type { en } from '#shared/text/en/index.ts';

type ResultWord = keyof typeof en.interactions.result;
type Way = Pick<Kind, 'channel' | 'direction'>;

/** What can have come of it; what others sent has always arrived. */
export function possibleResults({ channel, direction }: Way): readonly InteractionResult[] {
  const results = resultsOf(channel);
  return direction === 'in' && !isSpoken(channel) ? results.filter((result) => result !== 'bounced') : results;
}

/** The word for a result, which depends on the channel: a call is answered, a meeting takes place, a letter arrives. */
export function resultWord({ channel, direction, result }: Way & Pick<Kind, 'result'>): ResultWord {
  const inbound = direction === 'in';
  if (channel === 'note') return 'noted';
  if (channel === 'phone') {
    if (result === 'connected') return 'talked';
    if (result === 'voicemail' || result === 'gatekeeper') return result;
    return inbound ? 'missed' : 'noAnswer';
  }
  if (isSpoken(channel)) return result === 'connected' ? 'held' : 'notHeld';
  if (inbound) return 'received';
  return result === 'bounced' ? 'cameBack' : 'sent';
}
