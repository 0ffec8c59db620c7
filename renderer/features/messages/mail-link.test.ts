import { expect, test } from 'vitest';
import { mailLink } from './mail-link.ts';

test('a message is opened with its subject and lines, and no text becomes a field of it', () => {
  const { href, whole } = mailLink('a@wrona.example', { subject: 'VAT & more?cc=x@y.example', body: 'Hello,\n\nТри & 3' });
  expect(href).toBe('mailto:a@wrona.example?subject=VAT%20%26%20more%3Fcc%3Dx%40y.example&body=Hello%2C%0D%0A%0D%0A%D0%A2%D1%80%D0%B8%20%26%203');
  expect(whole).toBe(true);
  expect([...new URL(href).searchParams.keys()]).toEqual(['subject', 'body']);
});

test.each([
  ['a long Russian text', { subject: 'Новости', body: 'я'.repeat(400) }, 'mailto:a@wrona.example?subject=%D0%9D%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8'],
  ['a subject without end', { subject: 'x'.repeat(3000), body: '' }, 'mailto:a@wrona.example'],
])('%s does not fit a link: the program opens without it', (_what, letter, href) => {
  expect(mailLink('a@wrona.example', letter)).toEqual({ href, whole: false });
});
