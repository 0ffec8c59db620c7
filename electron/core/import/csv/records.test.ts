import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { DELIMITERS } from '#shared/domain/import-card.ts';
import { DELIMITER_SIGNS } from './delimiter.ts';
import { recordsOf, writeRecord } from './records.ts';

const cellsOf = (text: string, sign = ';') => recordsOf(text, sign, () => undefined).map(({ cells }) => cells);

describe('the records of a CSV text', () => {
  it('say the line they begin on, whatever lines their cells have', () => {
    const text = 'a;b\n"one\ntwo\nthree";x\n\nlast;y\n';
    expect(recordsOf(text, ';', () => undefined).map(({ line }) => line)).toEqual([1, 2, 5, 6, 7]);
  });

  it('keep delimiters, quotation marks and lines inside quoted cells', () => {
    expect(cellsOf('"a;b";"say ""hi""";"x\ny"')).toEqual([['a;b', 'say "hi"', 'x\ny']]);
  });

  it('a quotation mark inside a cell is a sign like any other', () => {
    expect(cellsOf('Rura 5" stalowa;x\ny;z')).toEqual([
      ['Rura 5" stalowa', 'x'],
      ['y', 'z'],
    ]);
  });

  it.each([
    ['"Kwiaciarnia" Róża;x', 'malformed'],
    ['"never closed;x', 'unclosed'],
  ])('%s swallows no other row (%s)', (broken) => {
    const records = recordsOf(`a;b\n${broken}\nfoo;bar\n"q";1\n`, ';', () => undefined);
    expect(records.map(({ line, cells, brokenQuotes }) => [line, cells.at(-1), brokenQuotes])).toEqual([
      [1, 'b', false],
      [2, 'x', true],
      [3, 'bar', false],
      [4, '1', false],
      [5, '', false],
    ]);
  });

  it('a file full of stray quotation marks is read in one go, as one that uses them as signs', () => {
    const records = recordsOf('"x;y\n'.repeat(2000), ';', () => undefined);
    expect(records.filter(({ brokenQuotes }) => brokenQuotes)).toHaveLength(50);
    expect(records.filter(({ cells }) => cells[0] === '"x' && cells[1] === 'y')).toHaveLength(2000);
  });

  it('reading can be stopped', () => {
    const stop = () => {
      throw new Error('stopped');
    };
    expect(() => recordsOf('a;b\n'.repeat(1000), ';', stop)).toThrow('stopped');
  });

  it('whatever papaparse writes is read back as it was', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r\n?/g, '\n'));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom(...DELIMITERS), fc.boolean(), (rows, name, quotes) => {
        const delimiter = DELIMITER_SIGNS[name];
        expect(cellsOf(Papa.unparse(rows, { delimiter, quotes, newline: '\n' }), delimiter)).toEqual(rows);
      }),
    );
  });

  it('a record written again is the same record', () => {
    const row = fc.array(
      fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r\n?/g, '\n')),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(row, (cells) => {
        expect(cellsOf(writeRecord(cells, ';'))).toEqual([cells]);
      }),
    );
  });
});
