import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { only, readText, vcard } from '../testing/read-file.ts';
import { contentLines } from './content-lines.ts';
import { splitCards } from './split-cards.ts';

const values = (card: string) => contentLines(card).map((line) => line?.value ?? null);

describe('the lines of a card', () => {
  it.each([
    ['a space', '3.0', 'NOTE:one\n  two', 'one two'],
    ['a tab', '3.0', 'NOTE:one \n\ttwo', 'one two'],
    ['the space of the text in 2.1', '2.1', 'NOTE:one\n two', 'one two'],
    ['quoted-printable soft breaks', '2.1', 'NOTE;ENCODING=QUOTED-PRINTABLE:one=\ntwo=\nthree', 'onetwothree'],
    ['quoted-printable soft breaks in 3.0, folded too', '3.0', 'NOTE;ENCODING=QUOTED-PRINTABLE:one=\n two', 'onetwo'],
    ['base64 up to an empty line', '2.1', 'PHOTO;ENCODING=BASE64:AAAA\n BBBB\n CCCC\n', 'AAAABBBBCCCC'],
    ['base64 without its indent', '3.0', 'PHOTO;ENCODING=b:AAAA\nBBBB\n', 'AAAABBBB'],
  ])('are put together over %s', (_, version, lines, value) => {
    expect(values(`BEGIN:VCARD\nVERSION:${version}\n${lines}\nEND:VCARD`)).toEqual([version, value]);
  });

  it('are name, group and parameters, with or without names, quoted or not', () => {
    expect(contentLines('BEGIN:VCARD\nitem1.TEL;HOME;TYPE="a:b;c",d;PREF=1:+48\nEND:VCARD')).toEqual([
      {
        group: 'item1',
        name: 'TEL',
        params: [
          { name: '', value: 'HOME' },
          { name: 'TYPE', value: '"a:b;c",d' },
          { name: 'PREF', value: '1' },
        ],
        value: '+48',
        written: 'item1.TEL;HOME;TYPE="a:b;c",d;PREF=1:+48',
      },
    ]);
  });

  it('that are no property are told apart', () => {
    expect(values('BEGIN:VCARD\nFN:Anna\nno property\nEND:VCARD')).toEqual(['Anna', null]);
  });
});

describe('the cards of a file', () => {
  const names = (text: string) => splitCards(text).map((card) => /FN:(.*)/.exec(card)?.[1]);

  it('end where they say, where the next begins, or with the file', () => {
    expect(names('BEGIN:VCARD\nFN:A\nEND:VCARD\nnoise\nBEGIN:VCARD\nFN:B\nBEGIN:VCARD\nFN:C\nEND:VCARD\nend:vcard\nbegin:vcard\nFN:D\n')).toEqual([
      'A',
      'B',
      'C',
      'D',
    ]);
  });

  it('may have a card inside', () => {
    expect(names('BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:inner\nEND:VCARD\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD')).toEqual(['A', 'B']);
  });
});

/** As RFC 6350 folds: after 75 bytes at most, a break and a space. */
function folded(line: string, width: number, indent: string): string {
  const parts = Array.from(line).reduce<string[]>(
    (lines, sign) => {
      const last = lines.at(-1) ?? '';
      return Buffer.byteLength(last + sign) > width ? [...lines, sign] : [...lines.slice(0, -1), last + sign];
    },
    [''],
  );
  return parts.join(`\r\n${indent}`);
}

describe('any note', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 200 })
    .map((note) => note.replace(/[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD]/gu, '').trim());

  it('comes through folding and escaping as it was, in 3.0 and 4.0', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('3.0', '4.0'), fc.integer({ min: 20, max: 75 }), fc.constantFrom(' ', '\t'), (note, version, width, indent) => {
        const escaped = note.replace(/[\\;,]/g, '\\$&');
        expect(only(readText(vcard(version, 'FN:Anna', folded(`NOTE:${escaped}`, width, indent)))).card.note).toBe(note);
      }),
    );
  });

  it('comes through quoted-printable as it was, in 2.1', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 76 }), (note, width) => {
        const bytes = Array.from(Buffer.from(note.replaceAll('\\', '\\\\'))).map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
        const perLine = Math.floor(width / 3);
        const lines = Array.from({ length: Math.ceil(bytes.length / perLine) }, (_, index) => bytes.slice(index * perLine, (index + 1) * perLine).join(''));
        expect(only(readText(vcard('2.1', 'FN:Anna', `NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${lines.join('=\r\n')}`))).card.note).toBe(note);
      }),
    );
  });
});
