import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/error.ts';
import { card as cardSchema } from '#shared/domain/import-card.ts';
import { readContacts } from './read-contacts.ts';
import { fixture, readBytes, readText, TODAY, vcard } from './testing/read-file.ts';

const OPTIONS = { encoding: null, delimiter: null, mapping: null, country: 'PL', today: TODAY };
const rows = (count: number) => `Firma;Osoba\n${Array.from({ length: count }, (_, index) => `Firma ${index};Anna ${index}`).join('\n')}\n`;
const cards = (count: number) => Array.from({ length: count }, (_, index) => vcard('3.0', `FN:Anna ${index}`)).join('');

describe('while a file is read', () => {
  it.each([
    ['rows', rows(1200)],
    ['cards', cards(1200)],
  ])('progress is told for every 500 %s', (_, text) => {
    const told: [number, number][] = [];
    readContacts(Buffer.from(text), '', OPTIONS, { progress: (done, total) => told.push([done, total]), cancelled: () => false });
    expect(told).toEqual([
      [0, 1200],
      [500, 1200],
      [1000, 1200],
      [1200, 1200],
    ]);
  });

  it.each([
    ['rows', rows(1200)],
    ['cards', cards(1200)],
  ])('it can be stopped among its %s', (_, text) => {
    let done = 0;
    const control = { progress: (now: number) => (done = now), cancelled: () => done >= 500 };
    expect(() => readContacts(Buffer.from(text), '', OPTIONS, control)).toThrow(new AppError('import-cancelled'));
    expect(done).toBe(500);
  });
});

describe('the same file', () => {
  it.each(['apple.vcf', 'google-old.csv', 'outlook-pl.vcf'])('%s gives the same result every time', (name) => {
    expect(readBytes(fixture(name))).toEqual(readBytes(fixture(name)));
  });
});

describe('no file makes reading fail in another way than it says', () => {
  const outcome = (bytes: Uint8Array): 'read' | 'refused' => {
    try {
      for (const { card } of readBytes(bytes).rows) expect(cardSchema.safeParse(card).error?.issues ?? []).toEqual([]);
      return 'read';
    } catch (error) {
      if (error instanceof AppError && error.code === 'file-not-understood') return 'refused';
      throw error;
    }
  };

  it('whatever bytes it has', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => ['read', 'refused'].includes(outcome(bytes))));
  });

  it('whatever text it has', () => {
    const bit = fc.oneof(
      fc.constantFrom(
        'BEGIN:VCARD\n',
        'END:VCARD\n',
        'VERSION:2.1\n',
        'VERSION:4.0\n',
        'FN:',
        'N;ENCODING=QUOTED-PRINTABLE:=',
        'PHOTO;BASE64:',
        'AGENT:\n',
        'TEL;TYPE="',
        '\n',
        ';',
        '"',
        ' ',
        '::: ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        fc.array(bit, { maxLength: 40 }).map((bits) => bits.join('')),
        (text) => ['read', 'refused'].includes(outcome(Buffer.from(text))),
      ),
    );
  });

  it.each(['apple.vcf', 'outlook-ru.vcf', 'android.vcf', 'nextcloud-4.vcf', 'google-old.csv', 'outlook-pl.csv'])('wherever %s is cut off', (name) => {
    const bytes = fixture(name);
    fc.assert(fc.property(fc.integer({ min: 0, max: bytes.length }), (end) => ['read', 'refused'].includes(outcome(bytes.subarray(0, end)))));
  });

  it.each([
    ['one endless line', 'x'.repeat(300_000)],
    ['one endless word with a letter in it', `${'x'.repeat(300_000)}ł`],
    ['nothing but quotation marks', '"'.repeat(100_000)],
    ['unclosed quotation marks', 'a;b;c\n'.concat('"x;y;z\n'.repeat(20_000))],
    ['nothing but line ends after a sign', `x${'\n'.repeat(200_000)}`],
    ['cards that are never closed', 'BEGIN:VCARD\n'.repeat(5000)],
    ['cards within cards', `${'BEGIN:VCARD\nVERSION:2.1\nAGENT:\n'.repeat(3000)}FN:x\n${'END:VCARD\n'.repeat(3000)}`],
    ['a property folded into many lines', `BEGIN:VCARD\nVERSION:3.0\nFN:A\nNOTE:${'x\n '.repeat(100_000)}\nEND:VCARD\n`],
    ['a value of many soft breaks', `BEGIN:VCARD\nVERSION:2.1\nFN:A\nNOTE;ENCODING=QUOTED-PRINTABLE:${'=C5=81=\n'.repeat(50_000)}\nEND:VCARD\n`],
    ['a cell of many addresses', `Firma;Mail;Tel\nA;${'a@b '.repeat(100_000)};${'1'.repeat(100_000)}\n`],
  ])('not with %s', (_, text) => {
    expect(['read', 'refused']).toContain(outcome(Buffer.from(text)));
  });
});

it('ten thousand rows or cards all arrive', () => {
  expect(readText(rows(10_000)).rows).toHaveLength(10_000);
  expect(readText(cards(10_000)).rows.every(({ problem }) => problem === null)).toBe(true);
});
