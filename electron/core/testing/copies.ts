import { MINUTE } from '#shared/time/duration.ts';
import type { TestCore } from './make-core.ts';

/** Lets the heartbeat make the copy of the day, and waits for it. */
export async function copyOfTheDay(core: TestCore): Promise<void> {
  const before = (await core.call('backups.state', {})).copies.length;
  let told = Promise.withResolvers<void>();
  const stop = core.application.onEvent(() => told.resolve());
  core.ports.time.advance(MINUTE);
  for (;;) {
    await told.promise;
    told = Promise.withResolvers<void>();
    const { copies, running, failure } = await core.call('backups.state', {});
    if (!running && (copies.length > before || failure)) return stop();
  }
}
