import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentName, endingOf, isProgram, mediaTypeOf, renamedAttachment } from './attachment.ts';

test.each([
  ['Umowa żółć.pdf', 'Umowa żółć.pdf'],
  ['C:\\Users\\anna\\umowa.pdf', 'umowa.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['/', 'document'],
  ['..', 'document'],
  ['   ', 'document'],
  ['.hidden.txt', 'hidden.txt'],
  ['a<b>:"c|d?*.pdf', 'a_b___c_d__.pdf'],
  ['bill\u202Efdp.exe', 'billfdp.exe'],
  ['bill\u0000.pdf', 'bill.pdf'],
  ['bill.pdf. . ', 'bill.pdf'],
  ['CON.txt', '_CON.txt'],
  ['console.txt', 'console.txt'],
  ['nul', '_nul'],
  ['cafe\u0301.pdf', 'café.pdf'],
  ['half \uD800.pdf', 'half \uFFFD.pdf'],
])('%j is stored as %j', (text, name) => {
  expect(attachmentName(text)).toBe(name);
});

test('a name too long for a disk loses words, not its ending', () => {
  const name = attachmentName(`${'Ж'.repeat(300)}.PDF`);
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
  expect(name.endsWith('Ж.PDF')).toBe(true);
});

test('whatever is typed becomes a name without a folder, and stays the same the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const name = attachmentName(text);
      expect(name).not.toMatch(/[\\/\p{Cc}]/u);
      expect(['', '.', '..']).not.toContain(name);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(202);
      expect(attachmentName(name)).toBe(name);
    }),
  );
});

test.each([
  ['scan.pdf', 'Contract', 'Contract.pdf'],
  ['scan.pdf', 'Contract.docx', 'Contract.docx'],
  ['scan', 'Contract', 'Contract'],
  ['scan.pdf', 'Contract v1.2', 'Contract v1.2'],
])('%s renamed to %j is %j', (before, typed, name) => {
  expect(renamedAttachment(before, typed)).toBe(name);
});

test.each(['setup.exe', 'Rechnung.pdf.EXE', 'a.js', 'link.lnk', 'start.command', 'page.desktop', 'disk.iso', 'macro.xlsm', 'x.settingcontent-ms'])(
  '%s would run something',
  (name) => {
    expect(isProgram(name)).toBe(true);
  },
);

test.each(['contract.pdf', 'exe', 'exe.pdf', 'photo.jpeg', 'list.csv', 'letter.docx', 'no ending'])('%s is only shown', (name) => {
  expect(isProgram(name)).toBe(false);
});

test('the kind of a file follows its ending, whatever its letters', () => {
  expect([mediaTypeOf('a.PDF'), mediaTypeOf('a.unknown'), mediaTypeOf('a'), endingOf('a.tar.gz'), endingOf('.pdf')]).toEqual([
    'application/pdf',
    'application/octet-stream',
    'application/octet-stream',
    'gz',
    '',
  ]);
});
