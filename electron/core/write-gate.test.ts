import { expect, test } from 'vitest';
import { WriteGate } from './write-gate.ts';

/** Work that ends when it is told to, and what has begun of it. */
function slow(begun: string[], name: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => (begun.push(name), promise), end: resolve };
}

test('commands pass side by side', async () => {
  const begun: string[] = [];
  const gate = new WriteGate();
  const [first, second] = [slow(begun, 'first'), slow(begun, 'second')];
  const both = [gate.pass(first.work), gate.pass(second.work)];
  expect(begun).toEqual(['first', 'second']);
  first.end();
  second.end();
  await Promise.all(both);
});

test('what is done alone does not begin while something is at work, and afterwards it does', async () => {
  const begun: string[] = [];
  const gate = new WriteGate();
  const [command, alone] = [slow(begun, 'command'), slow(begun, 'alone')];
  const running = gate.pass(command.work);
  expect(gate.passAlone(alone.work)).toBeNull();
  command.end();
  await running;
  // A turn later the gate knows, too.
  await Promise.resolve().then(() => undefined);
  const answer = gate.passAlone(alone.work);
  expect([begun, gate.isClosed]).toEqual([['command', 'alone'], true]);
  alone.end();
  await answer;
  await gate.opened();
  expect(gate.isClosed).toBe(false);
});

test('what comes while something is done alone waits for its end, in the order it came', async () => {
  const begun: string[] = [];
  const gate = new WriteGate();
  const alone = slow(begun, 'alone');
  const sweeping = gate.passAlone(alone.work);
  const waiting = ['first', 'second'].map(async (name) => gate.pass(() => (begun.push(name), name)));
  expect(gate.passAlone(alone.work)).toBeNull();
  expect(begun).toEqual(['alone']);
  alone.end();
  await sweeping;
  expect(await Promise.all(waiting)).toEqual(['first', 'second']);
  expect(begun).toEqual(['alone', 'first', 'second']);
});

test('a command that fails leaves the gate open', async () => {
  const gate = new WriteGate();
  await expect(gate.pass(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  expect(() =>
    gate.pass(() => {
      throw new Error('refused');
    }),
  ).toThrow('refused');
  await Promise.resolve().then(() => undefined);
  expect(gate.passAlone(() => Promise.resolve(1))).not.toBeNull();
});
