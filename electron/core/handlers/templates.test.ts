import { afterEach, beforeEach, expect, it } from 'vitest';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

const HELLO = { kind: 'letter', language: 'en' } as const;
const save = (formal: string, informal: string | null = null) =>
  core.call('templates.save', { ...HELLO, passages: [{ name: 'hello', text: { formal, informal } }] });
const passage = async (name: string) => (await core.call('templates.get', HELLO)).passages.find((each) => each.name === name);

it('letters are written in one’s own words, the sale’s too, until the original is restored', async () => {
  const clientId = await addClient(core, { name: 'Wrona', language: 'en' }, null);
  await core.call('people.add', { clientId, person: { name: 'Anna', greeting: 'Anna' }, role: 'decision_maker' });
  const letter = async () => (await core.call('sales.letter', { kind: 'quick-question', clientId })).body;
  await save('Dear {greeting},');
  expect(await letter()).toMatch(/^Dear Anna,\n\n/);
  expect(await core.call('templates.list', {})).toEqual([HELLO]);
  expect(await passage('hello')).toMatchObject({
    original: { formal: 'Hello {greeting},', informal: null },
    text: { formal: 'Dear {greeting},' },
    places: ['greeting'],
  });
  await core.call('templates.restore', HELLO);
  expect(await letter()).toMatch(/^Hello Anna,\n\n/);
});

it('each form of address may have a text of its own', async () => {
  await save('Dear {greeting},', 'Hi {greeting},');
  expect((await passage('hello'))?.text).toEqual({ formal: 'Dear {greeting},', informal: 'Hi {greeting},' });
});

it('what is as it comes with the program is not kept', async () => {
  await save('Hello {greeting},');
  expect(await core.call('templates.get', HELLO)).toMatchObject({ own: false });
  expect(await core.call('templates.list', {})).toEqual([]);
});

it.each(['Dear {client},', 'Dear {greeting} {my own place},'])('%j is refused: nothing fills a place of it', async (formal) => {
  const input = { ...HELLO, passages: [{ name: 'hello', text: { formal, informal: null } }] };
  expect(await core.refusal('templates.save', input)).toMatchObject({ reason: 'unknown-place', field: 'passages.0.text.formal' });
});

it('every place has a sample in the language of the template', async () => {
  const { sample } = await core.call('templates.get', { kind: 'next-meeting', language: 'ru' });
  expect(sample.find(({ place }) => place === 'meeting')?.value).toBe('четверг, 12 марта, 10:00');
});
