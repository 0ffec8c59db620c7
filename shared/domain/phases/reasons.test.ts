import { expect, it } from 'vitest';
import { day } from '../../time/day.ts';
import { lasting } from './measure.ts';
import { reasonsOn } from './reasons.ts';
import type { Signal, SignalCode } from './signal.ts';

const TODAY = day.parse('2026-02-26');
const sign = (code: SignalCode, on = '2026-02-20'): Signal => lasting(code, code, day.parse(on));

it.each<[string, SignalCode[], SignalCode[]]>([
  ['one\u2019s own part is said before what they did', ['S4', 'S11'], ['S11', 'S4']],
  ['of many signs three are said, the alarm among them', ['S7', 'S6', 'S8', 'S11', 'S4'], ['S8', 'S11', 'S4']],
  ['every alarm is said, however many', ['S1', 'S4', 'S5', 'S8'], ['S1', 'S4', 'S5']],
  ['what speaks for the client is no reason', ['S13', 'S5'], ['S5']],
])('%s', (_, signs, said) => {
  expect(
    reasonsOn(
      signs.map((code) => sign(code)),
      TODAY,
    ).map(({ code }) => code),
  ).toEqual(said);
});

it('what does not count any more is not said', () => {
  expect(reasonsOn([sign('S3', '2025-12-01'), sign('S5')], TODAY).map(({ code }) => code)).toEqual(['S5']);
});
