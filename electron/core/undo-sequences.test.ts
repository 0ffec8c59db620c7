import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calls, type CallName } from '#shared/contract/index.ts';
import { MINUTE } from '#shared/time/duration.ts';
import { INPUTS, INTERACTION } from './testing/call-inputs.ts';
import { addClient, fileOf, makeCore } from './testing/make-core.ts';
import { practiceRows, withoutRetracted, type PracticeRows } from './testing/practice-rows.ts';

const UNDOABLE = (Object.keys(calls) as CallName[]).filter((name) => {
  const call = calls[name];
  return call.kind === 'command' && call.undoable === true;
});

/** Commands more often than steps back and forth, so that there is something to go back over. */
const step = fc.oneof(
  { arbitrary: fc.constantFrom(...UNDOABLE), weight: 3 },
  { arbitrary: fc.constantFrom('history.undo' as const, 'history.redo' as const), weight: 2 },
);

test('whatever is done, undone and redone in whatever order, every step back leads to where one was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (sequence) => {
      const core = makeCore();
      const file = fileOf(core, { readonly: true });
      const clientId = await addClient(core, { name: 'Wrona', tags: ['first'] });
      await core.call('interactions.log', { clientId, ...INTERACTION });
      // The sequence does not go back beyond this.
      let states: PracticeRows[] = [practiceRows(file)];
      let at = 0;
      for (const name of sequence) {
        core.ports.time.advance(MINUTE);
        const before = practiceRows(file);
        const isUndo = name === 'history.undo';
        if (isUndo && at === 0) continue;
        const result = await core.application.dispatch(name, INPUTS[name]);
        const now = practiceRows(file);
        if (!result.ok) expect(now).toEqual(before);
        else if (isUndo) {
          at -= 1;
          expect(withoutRetracted(now, states[at]!)).toEqual(states[at]);
        } else if (name === 'history.redo') {
          at += 1;
          expect(withoutRetracted(now, states[at]!)).toEqual(states[at]);
        } else if (JSON.stringify(now) !== JSON.stringify(before)) {
          states = [...states.slice(0, at), before, now];
          at += 1;
        }
      }
      expect(core.ports.logged).toEqual([]);
      file.close();
      await core.application.stop();
    }),
    { numRuns: 12, seed: 20260226 },
  );
}, 120_000);
