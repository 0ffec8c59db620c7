import { formatDay, formatTime } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import type { Instant } from '../../time/clock.ts';
import { dayOf, type Day } from '../../time/day.ts';
import type { Channel, Direction, InteractionResult } from '../interaction.ts';
import type { PaperSize } from '../practice.ts';
import type { SheetBlock, SheetDocument } from './document.ts';

export type Contact = {
  readonly at: Instant;
  readonly channel: Exclude<Channel, 'note'>;
  readonly direction: Direction;
  readonly result: InteractionResult;
  readonly minutes: number | null;
  readonly personName: string | null;
  readonly summary: string;
};

/** Null: from the first contact, until today. */
export type Period = { readonly fromOn: Day | null; readonly toOn: Day | null };

export type RecordPaper = {
  readonly clientName: string;
  readonly practiceName: string;
  readonly paper: PaperSize;
  readonly zone: string;
  readonly today: Day;
  readonly period: Period;
  /** Oldest first, without notes to oneself. */
  readonly contacts: readonly Contact[];
};

/** When we spoke or wrote, how and about what, month by month: for a meeting, or when two remember it differently (spec 2.11). */
export function recordSheet(facts: RecordPaper, text: Text): SheetDocument {
  const { t, language } = text;
  const { clientName, practiceName, paper, contacts, zone, today } = facts;
  const period = periodWords(facts, text);
  const months = Map.groupBy(contacts, ({ at }) => dayOf(at, zone).slice(0, 7));
  return {
    language,
    paper,
    title: t('sheets.record.title'),
    subtitle: [clientName, period].join(' · '),
    note: contacts.length === 0 ? t('sheets.record.empty') : t('sheets.record.note', { count: contacts.length }),
    footer: [t('sheets.record.title'), practiceName, formatDay(today, language, 'withYear')].filter(Boolean).join(' · '),
    blocks: [...months.values()].map((ofMonth, index) => monthTable(ofMonth, facts, text, index > 0)),
  };
}

function monthTable(contacts: readonly Contact[], facts: RecordPaper, text: Text, isFurther: boolean): SheetBlock {
  const { t, language } = text;
  const [first] = contacts;
  return {
    kind: 'table',
    heading: first ? capitalised(formatDay(dayOf(first.at, facts.zone), language, 'monthAndYear'), language) : '',
    isFurther,
    columns: [
      { title: t('sheets.record.on'), share: 17 },
      { title: t('sheets.record.how'), share: 17 },
      { title: t('sheets.record.from'), share: 22 },
      { title: t('sheets.record.what'), share: 44 },
    ],
    rows: contacts.map((contact) => [whenOf(contact, facts.zone, text), howOf(contact, text), whoOf(contact, facts, text), contact.summary]),
  };
}

function capitalised(words: string, language: Text['language']): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

function whenOf({ at }: Contact, zone: string, { language }: Text): string {
  return `${formatDay(dayOf(at, zone), language, 'short')}, ${formatTime(at, zone, language)}`;
}

/** The channel, and below it what came of it where nobody was reached, or how long it was. */
function howOf({ channel, result, minutes, direction }: Contact, { t }: Text): string {
  const word = t(`interactions.channel.${channel}`);
  const outcome = unreached(result, direction);
  if (outcome) return `${word}\n${t(`sheets.record.result.${outcome}`)}`;
  return minutes === null ? word : `${word}\n${t('sheets.record.minutes', { count: minutes })}`;
}

function unreached(result: InteractionResult, direction: Direction): 'no_answer' | 'missed' | 'voicemail' | 'gatekeeper' | 'bounced' | null {
  if (result === 'connected' || result === 'delivered') return null;
  return result === 'no_answer' && direction === 'in' ? 'missed' : result;
}

function whoOf({ direction, personName }: Contact, { practiceName, clientName }: RecordPaper, { t }: Text): string {
  if (direction === 'in') return personName ?? clientName;
  return practiceName === '' ? t('sheets.record.me') : practiceName;
}

function periodWords({ period: { fromOn, toOn }, today, contacts, zone }: RecordPaper, { t, language }: Text): string {
  const first = contacts[0];
  const from = fromOn ?? (first ? dayOf(first.at, zone) : today);
  return t('sheets.record.period', { from: formatDay(from, language, 'withYear'), to: formatDay(toOn ?? today, language, 'withYear') });
}
