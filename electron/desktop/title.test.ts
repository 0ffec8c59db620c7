import { expect, test, vi } from 'vitest';
import { DEFAULT_PREFERENCES } from '#shared/contract/preferences.ts';
import { fakeApplication, fakeLog } from './testing/fake-application.ts';
import { keepTitle } from './title.ts';
import type { MainWindow } from './window.ts';

function titled() {
  const titles: string[] = [];
  const window = { setTitle: (title: string) => void titles.push(title) } as unknown as MainWindow;
  return { titles, window, application: fakeApplication(), log: fakeLog() };
}

test('the title says that the sample is open, in the language of the moment', async () => {
  const { titles, window, application, log } = titled();
  application.answer = { ok: true, value: { sample: true } };
  keepTitle(application, window, log);
  await vi.waitUntil(() => titles.at(-1) === 'Evenkeel · Sample');
  application.language = 'pl';
  application.announce({ name: 'preferences.changed', payload: { ...DEFAULT_PREFERENCES, language: 'pl', theme: 'system' } });
  await vi.waitUntil(() => titles.at(-1) === 'Evenkeel · Przykład');
  application.answer = { ok: true, value: { sample: false } };
  application.announce({ name: 'store.replaced', payload: {} });
  await vi.waitUntil(() => titles.at(-1) === 'Evenkeel');
});

test('the title is the plain one when the application cannot say', async () => {
  const { titles, window, application, log } = titled();
  application.answer = { ok: false, error: { code: 'internal', message: '' } };
  keepTitle(application, window, log);
  await vi.waitUntil(() => titles.length > 0);
  expect(titles).toEqual(['Evenkeel']);
  expect(log.lines).toEqual([]);
});

test('a change of data does not ask again', async () => {
  const { titles, window, application, log } = titled();
  keepTitle(application, window, log);
  await vi.waitUntil(() => titles.length > 0);
  application.announce({ name: 'data.changed', payload: { topics: ['clients'] } });
  expect(application.dispatched).toHaveLength(1);
});
