import { describe, expect, it } from 'vitest';
import { refusalsOf } from '../testing/refusals.ts';
import { contactPoint, contactPoints, firstOf, numberIn, type ContactPoint } from './contact-point.ts';

function reasonsOf(kind: string, value: string, label = ''): string[] {
  return refusalsOf(contactPoint, { kind, value, label }).map(([, reason]) => reason);
}

describe('a contact point', () => {
  it.each<[string, string]>([
    ['email', 'anna@wrona.example'],
    ['email', 'a.b+c@sub.firm.example'],
    ['email', 'wlada@świętopełk.pl'],
    ['email', 'инфо@почта.рф'],
    ['email', 'info@xn--80a1acny.xn--p1ai'],
    ['phone', '+48 600 100 200'],
    ['phone', '(022) 555 12 34 ext. 7'],
    ['phone', '112'],
    ['address', 'ul. Długa 5\n00-238 Warszawa'],
    ['url', 'wrona.example'],
  ])('may be a %s %j', (kind, value) => {
    expect(reasonsOf(kind, value)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['email', '', ['bad-email']],
    ['email', 'anna', ['bad-email']],
    ['email', 'anna@wrona', ['bad-email']],
    ['email', 'анна@почта', ['bad-email']],
    ['email', 'anna..w@firm.example', ['bad-email']],
    ['email', 'anna.@firm.example', ['bad-email']],
    ['email', '<anna@firm.example', ['bad-email']],
    ['email', 'anna@firm.example, jan@firm.example', ['bad-email']],
    ['email', 'anna wrona@firm.example', ['bad-email']],
    ['email', 'Anna <anna@firm.example>', ['bad-email']],
    ['email', 'a@firm.example\nBcc: b@firm.example', ['bad-email']],
    ['phone', 'on request', ['bad-phone']],
    ['phone', '1'.repeat(61), ['too-long']],
    ['address', '  ', ['required']],
    ['address', 'x'.repeat(501), ['too-long']],
    ['url', '', ['required']],
  ])('is never a %s %j', (kind, value, reasons) => {
    expect(reasonsOf(kind, value)).toEqual(reasons);
  });

  it('says of an empty phone number that it is missing', () => {
    expect(reasonsOf('phone', ' ')).toContain('required');
  });

  it('refuses a mail address longer than any server takes', () => {
    const domain = `${'d'.repeat(60)}.${'d'.repeat(60)}.${'d'.repeat(60)}.example`;
    expect(reasonsOf('email', `${'a'.repeat(254 - domain.length - 1)}@${domain}`)).toEqual([]);
    expect(reasonsOf('email', `${'a'.repeat(254 - domain.length)}@${domain}`)).toEqual(['too-long']);
  });

  it('trims what was typed, and refuses another kind or more than was asked for', () => {
    const typed = { kind: 'email', value: ' anna@wrona.example ', label: ' work ' };
    expect(contactPoint.parse(typed)).toEqual({ kind: 'email', value: 'anna@wrona.example', label: 'work' });
    expect(contactPoint.safeParse({ kind: 'fax', value: '1' }).success).toBe(false);
    expect(contactPoint.safeParse({ kind: 'phone', value: '1', primary: true }).success).toBe(false);
    expect(reasonsOf('phone', '1', 'x'.repeat(61))).toEqual(['too-long']);
  });
});

it.each([
  ['+48 12 555 01 72', '+48 12 555 01 72'],
  ['tel. +48 (600) 123-456 wew. 12', '+48 (600) 123-456'],
  ['моб. 8 (911) 555-00-11, доб. 5', '8 (911) 555-00-11'],
  ['12 555 01 72 ext. 12', '12 555 01 72'],
  ['600 100 200 / 600 100 300', '600 100 200'],
  ['0711/123456', '0711/123456'],
  ['600 100 200; +48 600 100 300', '600 100 200'],
  ['600 100 200 +48 600 100 300', '600 100 200'],
  ['+49 (0) 30 555 01 72', '+49  30 555 01 72'],
  ['*100#', '*100#'],
  ['on request', ''],
])('of the phone %j one number is dialled: %j', (value, number) => {
  expect(numberIn(value)).toBe(number);
});

it('one has at most fifty', () => {
  const point = { kind: 'phone', value: '1' };
  expect(contactPoints.safeParse(Array.from({ length: 50 }, () => point)).success).toBe(true);
  expect(
    refusalsOf(
      contactPoints,
      Array.from({ length: 51 }, () => point),
    ),
  ).toEqual([['', 'too-many']]);
});

it('the first of a kind is the one to use', () => {
  const points: ContactPoint[] = [
    { kind: 'phone', label: 'work', value: '1' },
    { kind: 'email', label: '', value: 'a@b.example' },
    { kind: 'phone', label: 'home', value: '2' },
  ];
  expect(firstOf(points, 'phone')).toBe('1');
  expect(firstOf(points, 'email')).toBe('a@b.example');
  expect(firstOf(points, 'url')).toBeNull();
  expect(firstOf([], 'phone')).toBeNull();
});
