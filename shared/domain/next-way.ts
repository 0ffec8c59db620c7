import type { Channel } from './interaction.ts';
import { MAILS_IN_A_ROW_LIMIT } from './statistics/mix.ts';

type Facts = {
  readonly phone: string | null;
  readonly email: string | null;
  /** Of the last pieces of news, the newest first. */
  readonly channels: readonly Channel[];
  /** They have asked not to be called. */
  readonly noCalls: boolean;
};

/** How the next news goes to a client: by phone after two e-mails in a row (spec 2.11), else in writing where one can; null: no way is known. */
export function nextWay({ phone, email, channels, noCalls }: Facts): 'write' | 'call' | null {
  const last = channels.slice(0, MAILS_IN_A_ROW_LIMIT);
  const mailsOnly = last.length === MAILS_IN_A_ROW_LIMIT && last.every((channel) => channel === 'email');
  if (phone !== null && !noCalls && (mailsOnly || email === null)) return 'call';
  return email === null ? null : 'write';
}
