import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

const usual = { port: 0, open: true, verbose: false, language: null, clock: null };

describe('readArguments', () => {
  it.each<[string[], object]>([
    [[], usual],
    [['--data', '/somewhere'], usual],
    [['--data=/somewhere'], usual],
    [['--port', '4321', '--no-open'], { ...usual, port: 4321, open: false }],
    [['--port=65535'], { ...usual, port: 65_535 }],
    [['--language', 'pl', '--verbose'], { ...usual, language: 'pl', verbose: true }],
  ])('understands %j', (argv, expected) => {
    expect(readArguments(argv)).toEqual(expected);
  });

  it.each<[string[], object]>([
    [['--prot', '4321'], { problem: 'unknown', argument: '--prot' }],
    [['-v'], { problem: 'unknown', argument: '-v' }],
    [['somewhere'], { problem: 'unknown', argument: 'somewhere' }],
    [['--data'], { problem: 'data' }],
    [['--data='], { problem: 'data' }],
    [['--data', '--no-open'], { problem: 'data' }],
    [['--port'], { problem: 'port' }],
    [['--port', '0'], { problem: 'port' }],
    [['--port', '80'], { problem: 'port' }],
    [['--port', '65536'], { problem: 'port' }],
    [['--port', '4321x'], { problem: 'port' }],
    [['--language', 'de'], { problem: 'language' }],
    [['--language', 'pl-PL'], { problem: 'language' }],
    [['--test-clock', '2026-02-26T09:12'], { problem: 'testClock' }],
    [['--test-clock', 'yesterday'], { problem: 'testClock' }],
    [['--test-clock', '2026-02-26T09:12[Mars/Base]'], { problem: 'testClock' }],
  ])('says what is wrong with %j', (argv, expected) => {
    expect(readArguments(argv)).toMatchObject(expected);
  });

  it('makes a clock that stands still, with its zone', () => {
    const read = readArguments(['--test-clock', '2026-02-26T09:12+01:00[Europe/Warsaw]']);
    if ('problem' in read || !read.clock) throw new Error('no clock');
    expect([read.clock.now(), read.clock.now(), read.clock.zone()]).toEqual([Date.UTC(2026, 1, 26, 8, 12), Date.UTC(2026, 1, 26, 8, 12), 'Europe/Warsaw']);
  });
});
