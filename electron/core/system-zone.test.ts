import { describe, expect, test } from 'vitest';
import { knownZone, systemZone, zoneOfLink, type ZoneSources } from './system-zone.ts';

function computer(over: Partial<ZoneSources> & { link?: string | null } = {}) {
  const state = { link: over.link ?? null };
  const env: Record<string, string | undefined> = { ...over.env };
  const zone = systemZone({ platform: 'linux', believed: () => 'Europe/Warsaw', ...over, env, follow: () => state.link });
  return { ...zone, env, go: (link: string | null) => void (state.link = link) };
}

describe('the link to the zone', () => {
  test.each([
    ['/usr/share/zoneinfo/Europe/Warsaw', 'Europe/Warsaw'],
    ['../usr/share/zoneinfo/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['/var/db/timezone/zoneinfo/Pacific/Auckland', 'Pacific/Auckland'],
    ['/usr/share/zoneinfo.default/Asia/Tokyo', 'Asia/Tokyo'],
    ['/usr/share/zoneinfo/posix/Europe/London', 'Europe/London'],
    ['/usr/share/zoneinfo/right/Europe/London', 'Europe/London'],
    ['/etc/zoneinfo/UTC', 'UTC'],
    ['/etc/my-own-time', null],
    ['/usr/share/zoneinfo/', null],
    [null, null],
  ])('%s → %s', (target, zone) => {
    expect(zoneOfLink(target)).toBe(zone);
  });
});

describe('a zone by its name', () => {
  test.each([
    ['Europe/Warsaw', 'Europe/Warsaw'],
    ['UTC', 'UTC'],
    ['Etc/Unknown', null],
    ['Mars/Olympus', null],
    ['', null],
    ['../../etc/passwd', null],
  ])('%j → %s', (name, zone) => {
    expect(knownZone(name)).toBe(zone);
  });
});

describe('the zone of the system', () => {
  test('is read at every look: after a flight the next one is of the new place, and V8 is told', () => {
    const here = computer({ link: '/usr/share/zoneinfo/Europe/Warsaw' });
    expect([here.zone(), here.env['TZ']]).toEqual(['Europe/Warsaw', undefined]);
    here.go('/usr/share/zoneinfo/America/New_York');
    expect([here.zone(), here.env['TZ']]).toEqual(['America/New_York', 'America/New_York']);
    here.go('/usr/share/zoneinfo/Europe/Warsaw');
    expect([here.zone(), here.env['TZ']]).toEqual(['Europe/Warsaw', 'Europe/Warsaw']);
  });

  test.each([['/usr/share/zoneinfo/Etc/Unknown'], ['/usr/share/zoneinfo/Mars/Olympus'], ['/etc/somewhere'], [null]])(
    'stays the last good one while the system says %s',
    (link) => {
      const here = computer({ link: '/usr/share/zoneinfo/Pacific/Auckland' });
      here.zone();
      here.go(link);
      expect(here.zone()).toBe('Pacific/Auckland');
      here.go('/usr/share/zoneinfo/Asia/Tokyo');
      expect(here.zone()).toBe('Asia/Tokyo');
    },
  );

  test('is the one the program was started with, where somebody gave one', () => {
    for (const TZ of ['America/Sao_Paulo', ':America/Sao_Paulo'])
      expect(computer({ env: { TZ }, link: '/usr/share/zoneinfo/Europe/Warsaw' }).zone()).toBe('America/Sao_Paulo');
    expect(computer({ env: { TZ: 'nonsense' }, link: '/usr/share/zoneinfo/Asia/Tokyo' }).zone()).toBe('Asia/Tokyo');
  });

  test('is what V8 believes where the system keeps no link, and UTC where nobody knows', () => {
    expect(computer().zone()).toBe('Europe/Warsaw');
    expect(computer({ believed: () => 'Etc/Unknown' }).zone()).toBe('UTC');
  });

  test('is on Windows what that was last told to be', () => {
    const here = computer({ platform: 'win32', link: '/usr/share/zoneinfo/Asia/Tokyo' });
    expect(here.zone()).toBe('Europe/Warsaw');
    here.tell('Europe/Madrid');
    expect([here.zone(), here.env['TZ']]).toEqual(['Europe/Madrid', 'Europe/Madrid']);
    here.tell('Etc/Unknown');
    expect(here.zone()).toBe('Europe/Madrid');
  });
});
