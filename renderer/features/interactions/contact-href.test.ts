import { expect, test } from 'vitest';
import { contactHref } from './contact-href.ts';

test.each([
  ['+48 12 555 01 72', 'tel:+48125550172'],
  ['(01273) 496-0118', 'tel:012734960118'],
  ['12 555 01 72 ext. 12', 'tel:125550172'],
  ['12 555 01 72 wewn. 4', 'tel:125550172'],
  ['tel. +48 (600) 123-456 wew. 12', 'tel:+48600123456'],
  ['(+48) 600 100 200 / 600 100 300', 'tel:+48600100200'],
  ['*100#', 'tel:*100#'],
])('the number %s is dialled as %s', (value, href) => {
  expect(contactHref('phone', value)).toBe(href);
});

test.each([
  ['anna@wronaceramika.example', 'mailto:anna@wronaceramika.example'],
  ['anna+books@firm.example', 'mailto:anna%2Bbooks@firm.example'],
  ['anna@firm.example?bcc=all@firm.example', 'mailto:anna@firm.example%3Fbcc%3Dall@firm.example'],
])('nothing of the address %s becomes a field of the message', (value, href) => {
  expect(contactHref('email', value)).toBe(href);
});
