import { chmodSync, createWriteStream, readFileSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';
import type { Verified } from '#shared/contract/exports.ts';
import { placeWhole } from '../atomic-file.ts';
import { readVcard } from '../import/vcard/read-vcard.ts';
import { expectedFailure } from '../store/failures.ts';
import { datedThings } from './calendar/dated-things.ts';
import { eventsIn, startOf, uidOf, writeCalendar } from './calendar/write-calendar.ts';
import { unlike } from './compare.ts';
import type { ExportContext } from './export-context.ts';
import { cardsOf } from './vcard/cards.ts';
import { writeCard, type CardSource } from './vcard/write-card.ts';
import { NOTHING_VERIFIED } from './verified.ts';

export async function writeCardsFile(context: ExportContext): Promise<Verified> {
  const { target } = context.request;
  const cards = [...cardsIn(context)];
  const written = context.step('writing', cards.length);
  await writeText(
    target,
    (function* () {
      for (const card of cards) {
        yield writeCard(card);
        written(1);
      }
    })(),
  );
  return orRemove(target, () => ({ ...NOTHING_VERIFIED, contacts: checkCards(context, readFileSync(target, 'utf8'), cards) }));
}

export function cardsIn({ read, scope, settings }: ExportContext): Generator<CardSource> {
  return cardsOf(read, scope, settings.country);
}

/** Reads the cards with the reader of the import: each must say its name, its identifier and every way to reach it. */
export function checkCards({ settings, calendar, step }: ExportContext, text: string, cards: readonly CardSource[]): number {
  if (cards.length === 0) return 0;
  const checked = step('checking', cards.length);
  const { rows } = readVcard({
    text: text.replaceAll('\r\n', '\n'),
    encoding: 'utf-8',
    forced: true,
    country: settings.country,
    today: calendar.today,
    check: () => undefined,
  });
  cards.forEach((source, index) => {
    const card = rows[index]?.card;
    const expected = said(source.personName || source.organisation, source.uid, source.points);
    if (!card || said(card.personName || card.organisation, card.uid, card.points) !== expected) throw unlike(`card ${index + 1}`);
    checked(1);
  });
  if (rows.length !== cards.length) throw unlike(`${rows.length} of ${cards.length} cards`);
  return cards.length;
}

function said(name: string, uid: string, points: readonly { readonly value: string }[]): string {
  return JSON.stringify([name, uid.replace(/^urn:uuid:/i, ''), points.map(({ value }) => value.replace(/\s+/g, ' ').trim()).toSorted()]);
}

export async function writeCalendarFile(context: ExportContext): Promise<Verified> {
  const { target } = context.request;
  const { text, check } = calendarIn(context);
  await writeText(target, [text]);
  return orRemove(target, () => ({ ...NOTHING_VERIFIED, events: check(readFileSync(target, 'utf8')) }));
}

export function calendarIn(context: ExportContext): { readonly text: string; readonly check: (written: string) => number } {
  const things = datedThings(context);
  const { zone } = context.calendar;
  const expected = JSON.stringify(things.map((thing) => [uidOf(thing.uid), startOf(thing, zone)]));
  return {
    text: writeCalendar(things, { now: context.request.now, zone }),
    check(written) {
      if (JSON.stringify(eventsIn(written).map(({ uid, start }) => [uid, start])) !== expected) throw unlike('calendar');
      return things.length;
    },
  };
}

/** The practice file as it is, for any program that reads SQLite; documents are not in it. */
export async function writeDatabaseFile({ db, request: { target }, tables, step }: ExportContext): Promise<Verified> {
  const staging = `${target}.tmp`;
  step('writing', 1);
  try {
    rmSync(staging, { force: true });
    // VACUUM needs to begin its own transaction; it reads one state, too.
    db.exec('COMMIT');
    db.prepare('VACUUM INTO ?').run(staging);
    if (process.platform !== 'win32') chmodSync(staging, 0o600);
    placeWhole(staging, target);
  } catch (error) {
    rmSync(staging, { force: true });
    throw expectedFailure(error) ?? error;
  }
  return orRemove(target, () => {
    const checked = step('checking', tables.length);
    const copy = new Database(target, { readonly: true, fileMustExist: true });
    try {
      if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw unlike('the copy is damaged');
      const count = (table: string): number => {
        checked(1);
        return Number(copy.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
      };
      const counts = new Map(tables.map(({ table }) => [table.name, count(table.name)]));
      return { ...NOTHING_VERIFIED, clients: counts.get('client') ?? 0, interactions: counts.get('interaction') ?? 0 };
    } finally {
      copy.close();
    }
  });
}

async function writeText(target: string, parts: Iterable<string>): Promise<void> {
  const staging = `${target}.tmp`;
  try {
    await pipeline(Readable.from(parts), createWriteStream(staging, { mode: 0o600 }));
    placeWhole(staging, target);
  } catch (error) {
    rmSync(staging, { force: true });
    throw expectedFailure(error) ?? error;
  }
}

/** What was found to be wrong is not left lying about. */
export function orRemove<T>(target: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  }
}
