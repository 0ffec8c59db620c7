import type { ImportEncoding } from '#shared/domain/import-card.ts';
import type { ContentLine, Param } from './content-lines.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';

/** Components with `;` between them. */
const STRUCTURED = new Set(['N', 'ADR', 'ORG']);
/** Values with `,` between them; 2.1 writers use `;` as well. */
const LISTS = new Set(['CATEGORIES', 'NICKNAME']);
/** Single texts. In these and in lists `;` and `:` need no backslash, and ical.js leaves one standing. */
const TEXTS = new Set(['FN', 'NOTE', 'TITLE', 'ROLE', 'LABEL', 'UID', 'EMAIL', 'MAILER', 'PRODID', 'SORT-STRING', 'CLASS', 'KIND']);
/** Not texts for ical.js: it takes them as they are. */
const PLAIN = new Set(['URL', 'TEL', 'IMPP', 'MEMBER']);
const ENCODINGS = /^(QUOTED-PRINTABLE|BASE64|B|8BIT|7BIT)$/i;
/** Android: a label of the user's own. */
const CUSTOM_TYPE = /^X-CUSTOM\((?:CHARSET=([\w-]+),)?(?:ENCODING=QUOTED-PRINTABLE,)?(.*)\)$/i;

/** A card as text that ical.js reads: 3.0 for what was 2.1 or says no version, otherwise its own version with known slips mended. */
export function readableCard(lines: readonly ContentLine[], own: ImportEncoding): string {
  const version = lines.find(({ name }) => name === 'VERSION')?.value.trim();
  const legacy = version !== '3.0' && version !== '4.0';
  const body = lines.filter(({ name }) => name !== 'VERSION').map((line) => readableLine(line, legacy, own));
  return ['BEGIN:VCARD', `VERSION:${legacy ? '3.0' : version}`, ...body, 'END:VCARD'].join('\r\n');
}

function readableLine(line: ContentLine, legacy: boolean, own: ImportEncoding): string {
  const encoding = line.params.find(({ name, value }) => (name === 'ENCODING' || name === '') && ENCODINGS.test(value))?.value.toUpperCase();
  const bare = line.params.some(({ name }) => name === '');
  if (!legacy && !bare && encoding !== 'QUOTED-PRINTABLE') return readableModern(line);
  const charset = line.params.find(({ name }) => name === 'CHARSET')?.value ?? '';
  const decoded = encoding === 'QUOTED-PRINTABLE' ? decodeQuotedPrintable(line.value, charset, own) : line.value;
  const value = legacy || encoding === 'QUOTED-PRINTABLE' ? legacyValue(line.name, decoded.replace(/\r\n?/g, '\n')) : decoded;
  const base64 = encoding === 'BASE64' || encoding === 'B';
  return `${headOf(line, own, base64)}:${base64 ? value.replace(/\s/g, '') : value}`;
}

function readableModern({ name, value, written }: ContentLine): string {
  if (!value.includes('\\')) return written;
  const head = written.slice(0, written.length - value.length);
  if (TEXTS.has(name) || LISTS.has(name)) return head + value.replace(/\\([\s\S])/g, (pair, sign: string) => (sign === ';' || sign === ':' ? sign : pair));
  return PLAIN.has(name) ? head + value.replace(/\\([:;,\\])/g, '$1') : written;
}

function headOf({ group, name, params }: ContentLine, own: ImportEncoding, base64: boolean): string {
  const kept = params.flatMap((param) => readableParam(param, own));
  return [group === '' ? name : `${group}.${name}`, ...kept, ...(base64 ? ['ENCODING=b'] : [])].join(';');
}

function readableParam({ name, value }: Param, own: ImportEncoding): string[] {
  if (name === 'CHARSET' || name === 'ENCODING' || (name === '' && ENCODINGS.test(value))) return [];
  if (name !== '' && !CUSTOM_TYPE.test(`${name}=${value}`)) return [`${name}=${value}`];
  const [, charset, label] = CUSTOM_TYPE.exec(name === '' ? value : `${name}=${value}`) ?? [];
  const type = label === undefined ? value : decodeQuotedPrintable(label, charset ?? '', own);
  const plain = type.replaceAll('"', '');
  return [`TYPE=${/[;:\s]/.test(plain) ? `"${plain}"` : plain}`];
}

/** A decoded 2.1 value with the escapes of 3.0. */
function legacyValue(name: string, value: string): string {
  if (STRUCTURED.has(name))
    return splitUnescaped(value, /;/)
      .map((part) => escaped(part).replaceAll(';', '\\;'))
      .join(';');
  if (LISTS.has(name)) return splitUnescaped(value, /[,;]/).map(escaped).join(',');
  if (TEXTS.has(name)) return escaped(unescaped(value));
  return name === 'AGENT' ? value : value.replaceAll('\n', '\\n');
}

function splitUnescaped(value: string, mark: RegExp): string[] {
  if (!value.includes('\\')) return value.split(mark);
  const parts = [''];
  for (const [sign] of value.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (mark.test(sign) && sign.length === 1) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map(unescaped);
}

/** 2.1 escapes only the semicolon; its writers also borrow the escapes of 3.0. */
function unescaped(value: string): string {
  return value.replace(/\\([\\;,:nN])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));
}

function escaped(value: string): string {
  return value.replace(/[\\,]/g, '\\$&').replaceAll('\n', '\\n');
}
