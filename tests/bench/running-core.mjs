// The application over a data folder, with a clock that is moved by hand, as a host would run it.
import path from 'node:path';
import { Readable } from 'node:stream';
import { bundle } from '../bundle.mjs';
import { NOW } from './practice-parts.mjs';

const cache = path.join(import.meta.dirname, '../../node_modules/.cache');
const worker = await bundle('electron/core/worker.ts', path.join(cache, 'worker.mjs'));
export const core = await import(await bundle('tests/bench/core-parts.ts', path.join(cache, 'bench-core.mjs')));

export function start(folder) {
  const clock = { at: NOW };
  const application = core.createApplication({
    clock: { now: () => clock.at, zone: () => 'Europe/Warsaw' },
    timers: { after: () => () => undefined },
    log: { info() {}, error: (event, error) => console.error(event, error) },
    paths: { folder, worker },
    version: '0.0.0-bench',
    preferences: { read: () => ({ language: 'pl' }), write() {} },
    systemLanguages: ['pl-PL'],
    dialogs: null,
    openFolder: null,
    openFile: null,
    sheetPrinter: null,
    menu: false,
    notifier: { show: () => Promise.resolve(true), withdraw() {}, state: () => 'system' },
    badge: { show() {} },
    background: null,
  });
  const call = async (name, input = {}) => {
    // A second passes between two acts of a person; within one, the moment stands.
    clock.at += 1000;
    const result = await application.dispatch(name, input);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
    return result.value;
  };
  return { application, call, stop: () => application.stop() };
}

/** Hands a file in as a page does, and waits for its preview. */
export async function readFile({ application, call }, content, name) {
  const { file } = await application.files.receive(Readable.from([Buffer.from(content)]), name);
  const { draft } = await call('imports.open', { file, name });
  while ((await call('imports.draft', { draft })).state === 'reading')
    await new Promise((resolve) => {
      const stop = application.onEvent(() => {
        stop();
        resolve();
      });
    });
  return draft;
}
