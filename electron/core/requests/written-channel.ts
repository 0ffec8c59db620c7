import { CHANNELS, type Channel } from '#shared/domain/interaction.ts';

/** As it stands in the file; what was never said went by e-mail. */
export function channelOf(text: string): Channel {
  return CHANNELS.find((channel) => channel === text) ?? 'email';
}
