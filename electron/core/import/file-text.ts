import iconv from 'iconv-lite';
import type { ImportEncoding } from '#shared/domain/import-card.ts';
import { detectEncoding, utf8Text } from './encoding.ts';
import { fileRefusal } from './file-refusal.ts';

const VCARD_START = /^\uFEFF?[ \t]*BEGIN[ \t]*:[ \t]*VCARD/im;
const NEAR_START = 65_536;
/** First bytes of files that people choose by mistake: xlsx and zip, old xls and msg, PDF, pictures, archives, programs, databases. */
const SPREADSHEETS = ['504b0304', '504b0506', 'd0cf11e0'];
const OTHER_FILES = ['25504446', '89504e47', 'ffd8ff', '47494638', '1f8b', '377abcaf', '52617221', '7f454c46', '4d5a90', '53514c697465', '52494646'];
const OTHER_TEXTS = /^\s*(<!doctype|<html|<\?xml|BEGIN:VCALENDAR|\{\s*("|\})|\[\s*[{"\]]|%!PS|\{\\rtf)/i;
/** More control characters than this in a hundred: it is no text. */
const CONTROL_PERCENT = 2;

export type FileText = { readonly text: string; readonly encoding: ImportEncoding; readonly vcard: boolean };

/** The text of a file with line feeds only, whatever its name says it is. Throws `file-not-understood`. */
export function fileText(bytes: Uint8Array, wished: ImportEncoding | null): FileText {
  refuseKnownFormats(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unfolded = wished ? null : unfoldedUtf8(buffer);
  const encoding = wished ?? (unfolded === null ? detectEncoding(buffer) : 'utf-8');
  const text = (unfolded ?? iconv.decode(buffer, encoding)).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw fileRefusal('empty-file');
  if (OTHER_TEXTS.test(text) || looksBinary(text)) throw fileRefusal('not-contacts');
  return { text, encoding, vcard: VCARD_START.test(text.slice(0, NEAR_START)) };
}

function refuseKnownFormats(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (SPREADSHEETS.some((magic) => start.startsWith(magic))) throw fileRefusal('spreadsheet');
  if (OTHER_FILES.some((magic) => start.startsWith(magic))) throw fileRefusal('not-contacts');
}

/**
 * Some programs fold vCard lines at 75 bytes and cut letters in two. Such a file is UTF-8 only once its lines are whole again.
 * Null for every other file.
 */
function unfoldedUtf8(bytes: Buffer): string | null {
  if (!VCARD_START.test(bytes.toString('latin1', 0, NEAR_START)) || utf8Text(bytes) !== null) return null;
  return utf8Text(Buffer.from(bytes.toString('latin1').replace(/\r?\n[ \t]/g, ''), 'latin1'));
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, NEAR_START);
  // oxlint-disable-next-line no-control-regex -- control characters are what tells
  const control = sample.match(/[\u0000-\u0008\u000E-\u001F]/g)?.length ?? 0;
  return control * 100 > sample.length * CONTROL_PERCENT;
}
