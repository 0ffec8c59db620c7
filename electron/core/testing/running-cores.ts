import { afterEach } from 'vitest';
import type { FakeOptions } from './fake-ports.ts';
import { makeCore, type TestCore } from './make-core.ts';

export type RunningCores = {
  readonly start: (options?: FakeOptions) => TestCore;
  readonly stop: (core: TestCore) => Promise<void>;
};

/** For tests that start a core more than once, or leave something running in it: whatever still runs is stopped after each. */
export function runningCores(): RunningCores {
  const running = new Set<TestCore>();
  const stop = async (core: TestCore): Promise<void> => {
    running.delete(core);
    await core.application.stop();
  };
  afterEach(async () => {
    for (const core of running) await stop(core);
  });
  return {
    start: (options = {}) => {
      const core = makeCore(options);
      running.add(core);
      return core;
    },
    stop,
  };
}
