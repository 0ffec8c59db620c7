import { rmSync } from 'node:fs';
import type { Verified } from '#shared/contract/exports.ts';
import { AppError } from '#shared/contract/error.ts';
import { readZip, type ZipReader } from '../zip/read-zip.ts';
import { writeZip, type ZipEntry } from '../zip/write-zip.ts';
import { checkDocuments, checkRows } from './check-json.ts';
import { checkCsv, csvEntries, type CsvExport } from './csv/csv-export.ts';
import type { ExportContext } from './export-context.ts';
import { documentEntries, jsonEntries } from './json-export.ts';
import { calendarIn, cardsIn, checkCards } from './single-files.ts';
import { writeCard } from './vcard/write-card.ts';
import { NOTHING_VERIFIED, verifiedRows } from './verified.ts';

const CARDS = 'contacts.vcf';
const CALENDAR = 'calendar.ics';
/** A calendar or the cards of one client. */
const TEXT_MAX = 256 * 1024 * 1024;

type Count = (rows: number) => void;
type Parts = {
  readonly entries: (count: Count) => Generator<ZipEntry>;
  readonly check: (zip: ZipReader, count: Count) => Promise<Verified>;
  readonly total: number;
};

export function writeJsonZip(context: ExportContext): Promise<Verified> {
  return writeAndCheck(context, jsonParts(context));
}

export function writeCsvZip(context: ExportContext): Promise<Verified> {
  return writeAndCheck(context, csvParts(context, ''));
}

/** REG-01: what is known of one client, in every form. */
export async function writeClientZip(context: ExportContext): Promise<Verified> {
  if (!context.tables.some(({ table, count }) => table.name === 'client' && count === 1)) throw new AppError('not-found');
  const [json, csv] = [jsonParts(context), csvParts(context, 'csv/')];
  const cards = [...cardsIn(context)];
  const calendar = calendarIn(context);
  return writeAndCheck(context, {
    total: json.total + csv.total,
    *entries(count) {
      yield* json.entries(count);
      yield* csv.entries(count);
      yield { name: CARDS, content: cards.map(writeCard).join('') };
      yield { name: CALENDAR, content: calendar.text };
    },
    async check(zip, count) {
      const verified = await json.check(zip, count);
      await csv.check(zip, count);
      const contacts = checkCards(context, await zip.text(CARDS, TEXT_MAX), cards);
      return { ...verified, contacts, events: calendar.check(await zip.text(CALENDAR, TEXT_MAX)) };
    },
  });
}

async function writeAndCheck({ request: { target, now }, step }: ExportContext, { entries, check, total }: Parts): Promise<Verified> {
  await writeZip(target, entries(step('writing', total)), now);
  try {
    return await readZip(target, (zip) => check(zip, step('checking', total)));
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  }
}

function jsonParts({ db, scope, request: { program, now }, tables, documents, missing }: ExportContext): Parts {
  return {
    total: rowsIn(tables) + documents.length,
    entries: (onRows) => jsonEntries({ db, scope, program, now, tables, documents, missing, onRows }),
    async check(zip, onRows) {
      const found = await checkRows(zip, tables, onRows);
      const checked = await checkDocuments(zip, documents, onRows);
      return { ...NOTHING_VERIFIED, ...verifiedRows(found), documents: checked, missing: missing.length };
    },
  };
}

/** Where CSV stands alone, the documents are with it. */
function csvParts({ db, scope, tables, documents, missing, calendar, request: { language } }: ExportContext, folder: string): Parts {
  const alone = folder === '';
  const csv = (onRows: Count): CsvExport => ({ db, scope, tables, language, zone: calendar.zone, folder, onRows });
  return {
    total: rowsIn(tables) + (alone ? documents.length : 0),
    *entries(onRows) {
      yield* csvEntries(csv(onRows));
      if (alone) yield* documentEntries(documents, onRows);
    },
    async check(zip, onRows) {
      const found = await checkCsv(zip, csv(onRows));
      const checked = alone ? await checkDocuments(zip, documents, onRows) : 0;
      return { ...NOTHING_VERIFIED, ...verifiedRows(found), documents: checked, missing: missing.length };
    },
  };
}

function rowsIn(tables: ExportContext['tables']): number {
  return tables.reduce((sum, { count }) => sum + count, 0);
}
