import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { app, control } from '../../tests/fakes/electron.ts';
import { connectLifecycle } from './lifecycle.ts';
import { fakeApplication, fakeLog, type FakeApplication, type FakeLog } from './testing/fake-application.ts';
import type { MainWindow } from './window.ts';

let application: FakeApplication;
let log: FakeLog;
let reveals: number;
let browserWindow: EventEmitter;
let stays: boolean;

beforeEach(() => {
  for (const name of app.eventNames()) for (const listener of app.listeners(name)) app.off(name, listener as () => void);
  app._quitting = false;
  control.records.length = 0;
  application = fakeApplication();
  log = fakeLog();
  reveals = 0;
  browserWindow = new EventEmitter();
  stays = false;
  const window = { onOpened: (listener: (open: EventEmitter) => void) => listener(browserWindow) } as unknown as MainWindow;
  connectLifecycle({ application, window, requests: { show: () => void (reveals += 1) }, stays: () => stays, log });
});
const ended = (): boolean => control.calls('app.exit').length > 0;

describe('the program', () => {
  test('shows its window when it is started again, and when its dock icon is clicked', () => {
    app.emit('second-instance', {}, ['evenkeel'], '/', null);
    app.emit('activate', {}, true);
    expect(reveals).toBe(2);
  });

  test('closes the practice file before it ends, once', async () => {
    let release = (): void => {};
    application.stop = () => {
      application.stops += 1;
      return new Promise((resolve) => {
        release = resolve;
      });
    };
    app.quit();
    expect([application.stops, ended()]).toEqual([1, false]);
    release();
    await vi.waitUntil(ended);
    expect(application.stops).toBe(1);
  });

  test('ends also when the practice file does not close, and says so in the log', async () => {
    application.stop = () => Promise.reject(new Error('disk gone'));
    app.quit();
    await vi.waitUntil(ended);
    expect(log.lines.map((line) => line.event)).toEqual(['application.stop']);
  });

  test('closes the practice file when Windows ends the session, which waits for nobody', () => {
    browserWindow.emit('session-end', {});
    expect(application.stops).toBe(1);
  });

  test('ends with its last window', async () => {
    app.emit('window-all-closed');
    await vi.waitUntil(ended);
  });

  test('goes on without a window where it can be had back', () => {
    stays = true;
    app.emit('window-all-closed');
    expect(control.calls('app.quit')).toEqual([]);
  });
});
