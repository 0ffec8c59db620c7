import { describe, expect, it } from 'vitest';
import { birthdayFrom, dateOrderOf, dayFrom, isNoDate, nearCentury } from './dates.ts';
import { TODAY } from './testing/read-file.ts';

describe('a day in a cell', () => {
  it.each([
    ['2026-03-12', '2026-03-12'],
    ['2026-3-2', '2026-03-02'],
    ['2026/03/12', '2026-03-12'],
    ['20260312', '2026-03-12'],
    ['12.03.2026', '2026-03-12'],
    ['12. 3. 2026', '2026-03-12'],
    ['12.03.2026 r.', '2026-03-12'],
    ['12.03.2026 г.', '2026-03-12'],
    ['12/03/2026 10:30', '2026-03-12'],
    ['12-03-26', '2026-03-12'],
    ['2026-03-12T23:30:00Z', '2026-03-12'],
    ['2026-03-12 08:00:00.000 +01:00', '2026-03-12'],
    ['12 marca 2026', '2026-03-12'],
    ['12 марта 2026 г.', '2026-03-12'],
    ['12 мая 2026', '2026-05-12'],
    ['3. März 2026', '2026-03-03'],
    ['12-Mar-2026', '2026-03-12'],
    ['March 12, 2026', '2026-03-12'],
    ['Oct 1st, 2025', '2025-10-01'],
  ])('%s is %s', (text, day) => {
    expect(dayFrom(text, 'dmy', nearCentury)).toBe(day);
  });

  it.each(['yesterday', '2026-02-30', '31.04.2026', '12.13.2026', '45321', '2026', '2026-03', '12.03.2026 and later', '12 Foo 2026', '1/2/3/4'])(
    '%s is none',
    (text) => {
      expect(dayFrom(text, 'dmy', nearCentury)).toBeNull();
    },
  );

  it.each(['', '0000-00-00', '0/0/00', '0.0.00', '00:00'])('"%s" says that there is no date', (text) => {
    expect(isNoDate(text)).toBe(true);
  });
});

describe('day or month first', () => {
  it('is told by a number over twelve anywhere in the column', () => {
    expect(dateOrderOf(['1/2/2026', '3/25/2026'], 'GB')).toBe('mdy');
    expect(dateOrderOf(['1/2/2026', '25/3/2026'], 'US')).toBe('dmy');
  });

  it('is told by the country when nothing else tells, or when the column contradicts itself', () => {
    expect(dateOrderOf(['1/2/2026'], 'US')).toBe('mdy');
    expect(dateOrderOf(['1/2/2026'], 'PL')).toBe('dmy');
    expect(dateOrderOf(['25/3/2026', '3/25/2026'], 'PL')).toBe('dmy');
  });

  it('never matters where points stand between', () => {
    expect(dayFrom('04.05.2026', 'mdy', nearCentury)).toBe('2026-05-04');
    expect(dayFrom('04/05/2026', 'mdy', nearCentury)).toBe('2026-04-05');
  });
});

describe('a birthday', () => {
  it.each([
    ['--0412', '--04-12'],
    ['--04-12', '--04-12'],
    ['--0229', '--02-29'],
    ['1604-04-12', '--04-12'],
    ['12.04', '--04-12'],
    ['12.04.', '--04-12'],
    ['19900412', '1990-04-12'],
    ['1990-04-12T00:00:00Z', '1990-04-12'],
    ['12.04.90', '1990-04-12'],
    ['12.04.12', '2012-04-12'],
    ['--0231', null],
    ['1990', null],
  ])('%s is %s', (text, birthday) => {
    expect(birthdayFrom(text, 'dmy', TODAY)).toBe(birthday);
  });
});
