import { formatDayNear } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import type { Day } from '../../time/day.ts';
import type { Channel } from '../interaction.ts';
import type { PaperSize } from '../practice.ts';

/** What a list for the desk is headed and set with. */
export type ListPaper = { readonly practiceName: string; readonly today: Day; readonly zone: string; readonly paper: PaperSize };

/** Somebody on a list: the person, and the firm behind it. */
export type OnPaper = { readonly name: string; readonly personName: string | null; readonly phone: string | null };

export type LastContact = { readonly on: Day; readonly channel: Channel };

export function personAndFirm({ personName, name }: Pick<OnPaper, 'personName' | 'name'>): string {
  return personName && personName !== name ? `${personName}, ${name}` : name;
}

/** "3 Mar, e-mail"; empty where nothing is known. */
export function lastContactOf(last: LastContact | null, today: Day, { t, language }: Text): string {
  if (!last) return '';
  const channel = t(`interactions.channel.${last.channel}`);
  return `${formatDayNear(last.on, today, language)}, ${channel.charAt(0).toLocaleLowerCase(language) + channel.slice(1)}`;
}
