import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/error.ts';
import { fileText } from './file-text.ts';
import { readBytes, readText } from './testing/read-file.ts';

function refusal(bytes: Uint8Array): string | undefined {
  try {
    readBytes(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-not-understood') return error.reason;
    throw error;
  }
}

describe('a file that holds no contacts is refused as a whole', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'empty-file'],
    ['a file of blank lines', Buffer.from('\r\n \r\n'), 'empty-file'],
    ['only a byte order mark', Buffer.from([0xef, 0xbb, 0xbf]), 'empty-file'],
    ['a spreadsheet or zip', Buffer.from('504b0304140006000800', 'hex'), 'spreadsheet'],
    ['an old spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'spreadsheet'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'not-contacts'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'not-contacts'],
    ['a web page', Buffer.from('<!DOCTYPE html><html><body>Contacts</body></html>'), 'not-contacts'],
    ['a calendar', Buffer.from('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'), 'not-contacts'],
    ['JSON', Buffer.from('{"contacts":[]}'), 'not-contacts'],
    ['bytes without sense', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 29)), 'not-contacts'],
    ['more columns than anybody has', Buffer.from(Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(';')), 'too-many-columns'],
  ])('%s', (_, bytes, reason) => {
    expect(refusal(bytes)).toBe(reason);
  });
});

describe('what a file is', () => {
  it('is told by its content, not by its name', () => {
    expect(readText('NAZWA;OSOBA\nGęś;Łucja').format).toBe('csv');
    expect(readText('BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nEND:VCARD').format).toBe('vcard');
    expect(readText('Exported 2026-03-14\n\nbegin:vcard\nVERSION:3.0\nFN:Anna\nEND:VCARD').format).toBe('vcard');
  });

  it('may have any line ends', () => {
    for (const end of ['\r\n', '\n', '\r']) expect(fileText(Buffer.from(`a;b${end}c;d${end}`), null).text).toBe('a;b\nc;d\n');
  });

  it('may have lines folded in the middle of a letter', () => {
    const [before, after] = [Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ju'), Buffer.from([0xc5, 0x0d, 0x0a, 0x20, 0x82])];
    const bytes = Buffer.concat([before, after, Buffer.from('iusz\r\nEND:VCARD\r\n')]);
    expect(readBytes(bytes)).toMatchObject({ encoding: 'utf-8', rows: [{ card: { personName: 'Jułiusz' } }] });
  });

  it('may be UTF-16 as a vCard too', () => {
    const text = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Юлия Щукина\r\nEND:VCARD\r\n';
    expect(readBytes(iconv.encode(text, 'utf-16le', { addBOM: true }))).toMatchObject({
      encoding: 'utf-16le',
      rows: [{ card: { personName: 'Юлия Щукина' } }],
    });
  });
});
