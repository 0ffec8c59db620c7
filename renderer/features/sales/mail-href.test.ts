import { expect, test } from 'vitest';
import { mailHref } from './mail-href.ts';

test('a message is opened with its subject and lines, and no text becomes a field of it', () => {
  const href = mailHref('a@wrona.example', { subject: 'VAT & more?cc=x@y.example', body: 'Hello,\n\nТри & 3' });
  expect(href).toBe('mailto:a@wrona.example?subject=VAT%20%26%20more%3Fcc%3Dx%40y.example&body=Hello%2C%0D%0A%0D%0A%D0%A2%D1%80%D0%B8%20%26%203');
  const url = new URL(href);
  expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
});
