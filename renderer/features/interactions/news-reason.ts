import { isSpoken, type Kind } from '#shared/domain/interaction.ts';
import type { en } from '#shared/text/en/index.ts';

export type NewsReason = keyof typeof en.interactions.counts.why;

/** Why an interaction of this kind counts as news by itself, or does not; says the same as `informsByDefault`. */
export function newsReason({ channel, direction, result, purpose }: Kind): NewsReason {
  if (channel === 'note') return 'note';
  if (isSpoken(channel)) return result === 'connected' ? (purpose === 'money' ? 'money' : 'spoken') : notReached(result);
  if (direction === 'in') return 'inbound';
  if (result !== 'delivered') return 'cameBack';
  switch (purpose) {
    case 'news':
    case 'no_news':
    case 'answer':
    case 'exit_progress':
      return 'told';
    case 'ask':
      return 'asked';
    case 'money':
      return 'money';
    default:
      return 'other';
  }
}

function notReached(result: Kind['result']): NewsReason {
  return result === 'voicemail' || result === 'gatekeeper' ? result : 'unreached';
}
