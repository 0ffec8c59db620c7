import type { TestCore } from './make-core.ts';

/** Waits, from event to event, until what a call answers is as wished. */
export async function until<T>(core: TestCore, ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  let told = Promise.withResolvers<void>();
  const stop = core.application.onEvent(() => told.resolve());
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) {
      stop();
      return answer;
    }
    await told.promise;
    told = Promise.withResolvers<void>();
  }
}
