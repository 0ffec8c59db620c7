import { beforeEach, describe, expect, test } from 'vitest';
import { todayLine, type TodayLine } from '#shared/contract/today.ts';
import { LANGUAGES } from '#shared/domain/language.ts';
import { textIn } from '#shared/text/index.ts';
import { day } from '#shared/time/day.ts';
import { trayTemplate, trayTip, type TrayActions, type TrayFacts } from './tray-template.ts';

const today = day.parse('2026-03-12');
const line = (id: number, clientName: string): TodayLine =>
  todayLine.parse({
    refId: id,
    clientId: id,
    rank: 'moment',
    clientName,
    personName: null,
    town: '',
    phone: null,
    email: null,
    gap: null,
    at: null,
    on: today,
    subject: { kind: 'wake_up' },
    others: 0,
  });

let done: unknown[];
const actions: TrayActions = {
  go: (route) => void done.push(route),
  run: (command) => void done.push(command),
  pause: (paused) => void done.push({ paused }),
  show: () => void done.push('show'),
  quit: () => void done.push('quit'),
};
beforeEach(() => {
  done = [];
});

function menu(names: readonly string[], over: Partial<TrayFacts> = {}) {
  const lines = names.map((name, index) => line(index + 1, name));
  return trayTemplate(
    { text: textIn('en'), today: { lines, visible: Math.min(lines.length, 12), today, now: 0, zone: 'UTC' }, paused: false, ...over },
    actions,
  );
}
const labels = (items: ReturnType<typeof menu>): unknown[] => items.map(({ label, type }) => (type === 'separator' ? '-' : label));

describe('the menu of the tray', () => {
  test('has the first five lines of Today, and everything that one can do', () => {
    expect(labels(menu(['Anna', 'Bartek', 'Celina', 'Daria', 'Emil', 'Felicja']))).toEqual([
      'Anna: Take it up again',
      'Bartek: Take it up again',
      'Celina: Take it up again',
      'Daria: Take it up again',
      'Emil: Take it up again',
      '-',
      'Note a promise…',
      'Reminders',
      'Pause reminders until tomorrow',
      '-',
      'Open Evenkeel',
      'Quit Evenkeel',
    ]);
  });

  test('does what it says', () => {
    for (const item of menu(['Anna', 'Bartek'])) (item.click as (() => void) | undefined)?.();
    expect(done).toEqual([{ view: 'client', id: 1 }, { view: 'client', id: 2 }, 'capture', { view: 'reminders' }, { paused: true }, 'show', 'quit']);
  });

  test('offers to go on while it is paused, and neither where nobody knows', () => {
    const paused = menu([], { paused: true }).find(({ id }) => id === 'go-on');
    (paused?.click as (() => void) | undefined)?.();
    expect([paused?.label, done]).toEqual(['Go on reminding', [{ paused: false }]]);
    expect(menu([], { paused: null }).map(({ id }) => id)).not.toEqual(expect.arrayContaining(['pause', 'go-on']));
  });

  test('says that nothing is due, and on a day of absence only what stands in Today', () => {
    expect(menu([])[0]).toMatchObject({ label: 'Nothing is due', enabled: false });
    const lines = ['Anna', 'Bartek'].map((name, index) => line(index + 1, name));
    expect(labels(menu([], { today: { lines, visible: 1, today, now: 0, zone: 'UTC' } })).slice(0, 2)).toEqual(['Anna: Take it up again', '-']);
  });

  test('begins with what one can do where no practice is open', () => {
    expect(labels(menu([], { today: null, paused: null }))).toEqual(['Note a promise…', 'Reminders', '-', 'Open Evenkeel', 'Quit Evenkeel']);
  });

  test('keeps a name in one line of its length, and its ampersand', () => {
    const [ampersand, long, lines] = labels(menu(['Wrona & Syn', 'Przedsiębiorstwo '.repeat(8), 'one\ntwo'])) as string[];
    expect(ampersand).toBe('Wrona && Syn: Take it up again');
    expect([long?.length, long?.endsWith('…')]).toEqual([64, true]);
    expect(lines).toBe('one two: Take it up again');
  });

  test.each(LANGUAGES)('has words for everything in %s', (language) => {
    const items = menu(['Anna'], { text: textIn(language) });
    for (const { label, type } of items) if (type !== 'separator') expect(label).toMatch(/^[^{}]{3,64}$/);
    for (const count of [0, 1, 3, 5, 22]) expect(trayTip(textIn(language), count)).toMatch(count === 0 ? /^Evenkeel/ : new RegExp(`^Evenkeel: ${count} `));
  });
});
