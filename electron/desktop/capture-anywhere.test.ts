import { beforeEach, describe, expect, test } from 'vitest';
import { app, control, globalShortcut } from '../../tests/fakes/electron.ts';
import { CAPTURE_KEYS, captureAnywhere } from './capture-anywhere.ts';
import { fakeLog, type FakeLog } from './testing/fake-application.ts';

control.ready();
let asked: string[];
let log: FakeLog;

beforeEach(() => {
  globalShortcut.unregisterAll();
  control.shortcuts.taken.clear();
  asked = [];
  log = fakeLog();
});
const shortcut = () => captureAnywhere({ run: (command) => void asked.push(command) }, log);

describe('capture from every program', () => {
  test('is one shortcut of the system, as long as one wants it', () => {
    const capture = shortcut();
    capture.apply(true);
    capture.apply(true);
    control.shortcuts.registered.get(CAPTURE_KEYS)?.();
    expect(asked).toEqual(['capture']);
    capture.apply(false);
    expect(globalShortcut.isRegistered(CAPTURE_KEYS)).toBe(false);
    capture.apply(true);
    expect(globalShortcut.isRegistered(CAPTURE_KEYS)).toBe(true);
  });

  test('that another program has is noted, and tried again when it is chosen again', () => {
    control.shortcuts.taken.add(CAPTURE_KEYS);
    const capture = shortcut();
    capture.apply(true);
    expect(log.lines).toMatchObject([{ event: 'capture-anywhere.refused' }]);
    control.shortcuts.taken.clear();
    capture.apply(true);
    expect(globalShortcut.isRegistered(CAPTURE_KEYS)).toBe(true);
  });

  test('is given back at the end', () => {
    shortcut().apply(true);
    app.emit('will-quit', { preventDefault: () => undefined });
    expect(globalShortcut.isRegistered(CAPTURE_KEYS)).toBe(false);
  });
});
