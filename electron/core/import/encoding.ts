import chardet from 'chardet';
import iconv from 'iconv-lite';
import type { ImportEncoding } from '#shared/domain/import-card.ts';
import { likeness } from './letter-habits.ts';

const SAMPLE = 262_144;
/** So many letters of UTF-8 for one byte that is none. */
const GOOD_FOR_BAD = 3;
/** Windows encodings, the likelier first: an equal score stays with the earlier. */
const SINGLE_BYTE = ['windows-1252', 'windows-1250', 'windows-1251'] as const;
/** What chardet calls the alphabets of our three. */
const RELATIVES: Readonly<Record<(typeof SINGLE_BYTE)[number], readonly string[]>> = {
  'windows-1252': ['windows-1252', 'ISO-8859-1'],
  'windows-1250': ['windows-1250', 'ISO-8859-2'],
  'windows-1251': ['windows-1251'],
};
/** How much one point of chardet's confidence (0–100) counts against one unit of our letter score; decides in very short files only. */
const CHARDET_WEIGHT = 0.05;

/** The encoding of a text file: byte order mark, UTF-16 by its zeros, strict UTF-8, then the Windows encoding whose letters make sense. */
export function detectEncoding(bytes: Buffer): ImportEncoding {
  return byMark(bytes) ?? utf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : (hinted(bytes) ?? singleByte(bytes)));
}

/** The text if all of it is UTF-8, else null. In a text that has other letters of UTF-8, one cut off by the end of the file is forgiven. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    const whole = (bytes.at(-1) ?? 0) < 0x80 || Buffer.from(text.slice(-1)).at(-1) === bytes.at(-1);
    // oxlint-disable-next-line no-control-regex -- anything outside ASCII
    return whole || /[^\u0000-\u007F]/.test(text) ? text : null;
  } catch (error) {
    // TypeError is how TextDecoder says "not UTF-8"; anything else is a bug and rises.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function byMark(bytes: Buffer): ImportEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Delimiters, digits and line ends have a zero as their high byte; European letters have 0 to 5 there. */
function utf16(bytes: Buffer): ImportEncoding | null {
  const pairs = Math.min(bytes.length, 8192) >> 1;
  const zeros = [0, 0];
  const low = [0, 0];
  for (let at = 0; at < pairs * 2; at += 1) {
    const byte = bytes[at]!;
    if (byte === 0) zeros[at & 1]! += 1;
    if (byte <= 5 || byte === 0x20) low[at & 1]! += 1;
  }
  const isHigh = (side: 0 | 1): boolean => zeros[side]! * 20 >= pairs && low[side]! * 10 >= pairs * 9 && zeros[1 - side]! * 50 <= pairs;
  if (pairs === 0) return null;
  if (isHigh(1)) return 'utf-16le';
  return isHigh(0) ? 'utf-16be' : null;
}

/** All of it, or so much that the other bytes are damage: bytes of another encoding hardly ever make letters of UTF-8. */
function isUtf8(bytes: Buffer): boolean {
  if (utf8Text(bytes) !== null) return true;
  const text = bytes.toString('utf8');
  const damaged = count(text, /\uFFFD/g);
  // oxlint-disable-next-line no-control-regex -- counts everything outside ASCII
  return count(text, /[^\u0000-\u007F\uFFFD]/g) >= damaged * GOOD_FOR_BAD;
}

/** A vCard 2.1 file says its encoding itself, in every property that needs it. */
function hinted(bytes: Buffer): ImportEncoding | null {
  const name = /^[^:\r\n]*;CHARSET="?(windows-125[012])\b/im.exec(bytes.toString('latin1', 0, SAMPLE))?.[1];
  return SINGLE_BYTE.find((encoding) => encoding === name?.toLowerCase()) ?? null;
}

function singleByte(bytes: Buffer): ImportEncoding {
  const sample = aroundLetters(bytes);
  const opinions = chardet.analyse(sample);
  const score = (encoding: (typeof SINGLE_BYTE)[number]): number =>
    likeness(iconv.decode(sample, encoding)) +
    CHARDET_WEIGHT * Math.max(0, ...opinions.filter(({ name }) => RELATIVES[encoding].includes(name)).map(({ confidence }) => confidence));
  return SINGLE_BYTE.map((encoding) => ({ encoding, score: score(encoding) })).reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

/** The first bytes from the first line with a letter outside ASCII on: a long heading or plain rows before say nothing. */
function aroundLetters(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const lineStart = bytes.lastIndexOf(0x0a, first) + 1;
  return bytes.subarray(Math.max(lineStart, first - 4096), first + SAMPLE);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
