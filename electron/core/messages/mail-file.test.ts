import { describe, expect, it } from 'vitest';
import { mailFile } from './mail-file.ts';

const MAIL = { to: 'anna@wrona.example', toName: 'Anna Wrona', subject: 'No change', body: 'Hello,\n\nall is well.', at: Date.UTC(2026, 1, 26, 8, 12) };

/** As a mail program reads it: unfolded, encoded words decoded. */
function read(file: string): { readonly header: (name: string) => string | undefined; readonly body: string; readonly lines: readonly string[] } {
  const [head = '', body = ''] = file.split('\r\n\r\n');
  const unfolded = head
    .replaceAll(/\?=\r\n =\?/g, '?==?')
    .replaceAll('\r\n ', ' ')
    .split('\r\n');
  const decoded = (text: string): string =>
    text.replaceAll(/=\?utf-8\?B\?([^?]*)\?=/g, (_word, base64: string) => Buffer.from(base64, 'base64').toString('utf8'));
  const header = (name: string): string | undefined => {
    const line = unfolded.find((each) => each.startsWith(`${name}: `));
    return line === undefined ? undefined : decoded(line.slice(name.length + 2));
  };
  return { header, body: Buffer.from(body, 'base64').toString('utf8'), lines: file.split('\r\n') };
}

describe('a mail as a file', () => {
  it('opens as a draft to the client', () => {
    const mail = read(mailFile(MAIL));
    expect(['To', 'Subject', 'Date', 'X-Unsent', 'Content-Type'].map(mail.header)).toEqual([
      'Anna Wrona <anna@wrona.example>',
      'No change',
      'Thu, 26 Feb 2026 08:12:00 +0000',
      '1',
      'text/plain; charset=utf-8',
    ]);
    expect(mail.body).toBe('Hello,\r\n\r\nall is well.');
  });

  it.each([
    ['Polish', 'Księgowość: w tym tygodniu bez zmian, zażółć gęślą jaźń i jeszcze trochę więcej'],
    ['Russian', 'Бухгалтерия: на этой неделе без изменений, и так было задумано с самого начала года'],
    ['a long English subject', 'Bookkeeping and everything around it: no change since my last message to you in January'],
    ['letters of two halves', '🙂'.repeat(40)],
    ['what looks encoded', '=?utf-8?Q?no?='],
  ])('%s arrives as it was written, in lines that are short and plain', (_what, subject) => {
    const mail = read(mailFile({ ...MAIL, subject, toName: 'Анна Сергеевна', body: subject.repeat(9) }));
    expect([mail.header('Subject'), mail.header('To'), mail.body]).toEqual([subject, 'Анна Сергеевна <anna@wrona.example>', subject.repeat(9)]);
    expect(mail.lines.filter((line) => line.length > 78 || !/^[\x20-\x7E]*$/.test(line))).toEqual([]);
  });

  it('no text becomes a header of its own', () => {
    const file = mailFile({ ...MAIL, subject: 'Hello\r\nBcc: x@y.example', to: 'a@b.example\r\nBcc: x@y.example', toName: 'A\nBcc: z@y.example' });
    expect(file.split('\r\n').filter((line) => line.startsWith('Bcc'))).toEqual([]);
  });

  it('needs no address', () => {
    expect(read(mailFile({ ...MAIL, to: null })).header('To')).toBeUndefined();
  });
});
