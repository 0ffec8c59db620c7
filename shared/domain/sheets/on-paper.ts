import { formatDayNear } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import type { Day } from '../../time/day.ts';
import type { Channel } from '../interaction.ts';
import type { ClockMatter } from '../pipeline/effects.ts';
import type { PaperSize } from '../practice.ts';

/** What a list for the desk is headed and set with. */
export type ListPaper = { readonly practiceName: string; readonly today: Day; readonly zone: string; readonly paper: PaperSize };

/** Somebody on a list: the person, and the firm behind it. */
export type OnPaper = { readonly name: string; readonly personName: string | null; readonly phone: string | null };

/** A question that waits for its answer. */
export type Asked = { readonly matter: ClockMatter; readonly what: string; readonly on: Day };

export type LastContact = { readonly on: Day; readonly channel: Channel };

export function personAndFirm({ personName, name }: Pick<OnPaper, 'personName' | 'name'>): string {
  return personName && personName !== name ? `${personName}, ${name}` : name;
}

/** Dialled in one go, so it stands in one line. */
export function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00a0');
}

export function numberOf({ phone }: Pick<OnPaper, 'phone'>, { t }: Text): string {
  return phone === null ? t('calls.noNumber') : unbroken(phone);
}

/** The day, and below it the channel; empty where nothing is known. */
export function lastContactOf(last: LastContact | null, today: Day, { t, language }: Text): string {
  if (!last) return '';
  const channel = t(`interactions.channel.${last.channel}`);
  return `${formatDayNear(last.on, today, language)}\n${channel.charAt(0).toLocaleLowerCase(language) + channel.slice(1)}`;
}

/** What was asked, and below it since when nobody answers. */
export function silenceOf({ matter, what, on }: Asked, today: Day, { t, language }: Text): string {
  return `${what || t(`today.matter.${matter}`)}\n${t('sheets.callList.silence', { date: formatDayNear(on, today, language, 'long') })}`;
}
