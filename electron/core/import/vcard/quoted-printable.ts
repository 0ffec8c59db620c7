import iconv from 'iconv-lite';
import type { ImportEncoding } from '#shared/domain/import-card.ts';
import { detectEncoding, utf8Text } from '../encoding.ts';

const SAMPLE = 65_536;

/** Decodes a quoted-printable value: in the charset it names, else as UTF-8 if it is that, else in the file's own charset. */
export function decodeQuotedPrintable(value: string, charset: string, own: ImportEncoding): string {
  const known = charset !== '' && iconv.encodingExists(charset) ? charset : null;
  const bytes = bytesOf(value, known ?? own);
  if (known) return iconv.decode(bytes, known);
  return utf8Text(bytes) ?? iconv.decode(bytes, own);
}

/** What quoted-printable values without a charset are written in: guessed once from all of them, since each alone is short. */
export function ownCharset(text: string): ImportEncoding | null {
  const values: Buffer[] = [];
  let length = 0;
  for (const [, head = '', value = ''] of text.matchAll(/^([^:\n]*QUOTED-PRINTABLE[^:\n]*):((?:[^\n]*=\n)*[^\n]*)/gim)) {
    if (/CHARSET=/i.test(head)) continue;
    const bytes = Buffer.concat([bytesOf(value.replaceAll('=\n', ''), 'utf-8'), Buffer.from('\n')]);
    if (utf8Text(bytes) !== null) continue;
    values.push(bytes);
    length += bytes.length;
    if (length > SAMPLE) break;
  }
  return values.length === 0 ? null : detectEncoding(Buffer.concat(values));
}

/** Signs that are no `=XX` stand for themselves, in the charset of the value. */
function bytesOf(value: string, charset: string): Buffer {
  const parts = value.replace(/=$/, '').split(/((?:=[0-9A-Fa-f]{2})+)/);
  return Buffer.concat(parts.map((part, index) => (index % 2 === 1 ? Buffer.from(part.replaceAll('=', ''), 'hex') : iconv.encode(part, charset))));
}
