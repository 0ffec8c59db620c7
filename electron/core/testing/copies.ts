import type { Output } from '#shared/contract/index.ts';
import { MINUTE } from '#shared/time/duration.ts';
import type { TestCore } from './make-core.ts';
import { until } from './until.ts';

/** Lets the heartbeat make the copy of the day, and waits for it. */
export async function copyOfTheDay(core: TestCore): Promise<void> {
  const before = (await core.call('backups.state', {})).copies.length;
  core.ports.time.advance(MINUTE);
  await stateOnce(core, ({ copies, running, failure }) => !running && (copies.length > before || failure !== null));
}

/** The state of the copies, once it is as wished. */
export function stateOnce(core: TestCore, isSo: (state: Output<'backups.state'>) => boolean): Promise<Output<'backups.state'>> {
  return until(core, () => core.call('backups.state', {}), isSo);
}
