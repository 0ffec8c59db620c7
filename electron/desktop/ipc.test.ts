import { beforeEach, describe, expect, test } from 'vitest';
import { ipcMain as double } from '../../tests/fakes/electron.ts';
import { ipcMain } from 'electron';
import { connectIpc, isOwnMainFrame } from './ipc.ts';
import { pageFor } from './page.ts';
import { fakeApplication, type FakeApplication } from './testing/fake-application.ts';
import type { MainWindow } from './window.ts';

const page = pageFor({ packaged: true, rendererUrl: undefined });
const mainFrame = { url: 'app://evenkeel/index.html#/today' };
const sender = { mainFrame };

describe('who may call', () => {
  test('the top frame of our page', () => {
    expect(isOwnMainFrame({ senderFrame: mainFrame, sender }, page)).toBe(true);
  });

  test.each([
    ['a frame that is gone', { senderFrame: null, sender }],
    ['a frame inside the page', { senderFrame: { url: 'app://evenkeel/index.html' }, sender }],
    ['a page from elsewhere', { senderFrame: { url: 'https://evil.example/' }, sender: null }],
    ['a page of the scheme with another host', { senderFrame: { url: 'app://evil/index.html' }, sender: null }],
    ['a page that only begins like ours', { senderFrame: { url: 'app://evenkeel.evil/index.html' }, sender: null }],
    ['an empty page', { senderFrame: { url: 'about:blank' }, sender: null }],
    ['a page without a URL', { senderFrame: { url: '' }, sender: null }],
  ])('not %s', (_who, { senderFrame, sender: given }) => {
    expect(isOwnMainFrame({ senderFrame, sender: given ?? { mainFrame: senderFrame } }, page)).toBe(false);
  });
});

describe('the two channels', () => {
  const contents = { mainFrame };
  const stranger = { mainFrame };
  const sent: unknown[][] = [];
  const window = { owns: (given: unknown) => given === contents, send: (...args: unknown[]) => void sent.push(args) } as unknown as MainWindow;
  let application: FakeApplication;

  const call = (event: object, ...args: unknown[]): unknown => double._handlers.get('call')?.(event, ...args);

  beforeEach(() => {
    ipcMain.removeHandler('call');
    sent.length = 0;
    application = fakeApplication();
    connectIpc(application, { window, printer: { owns: () => false } }, page);
  });

  test('a call of our page is dispatched with its name and input', async () => {
    application.answer = { ok: true, value: { id: 7 } };
    expect(await call({ sender: contents, senderFrame: mainFrame }, 'clients.get', { id: 7 })).toEqual({ ok: true, value: { id: 7 } });
    expect(application.dispatched).toEqual([{ name: 'clients.get', input: { id: 7 } }]);
  });

  test.each([
    ['from a frame inside the page', { sender: contents, senderFrame: { url: mainFrame.url } }],
    ['from a frame that is gone', { sender: contents, senderFrame: null }],
    ['from a page we did not make', { sender: stranger, senderFrame: mainFrame }],
  ])('a call %s is refused at once and never dispatched', (_who, event) => {
    expect(call(event, 'clients.get', { id: 7 })).toEqual({ ok: false, error: { code: 'not-allowed', message: 'This cannot be done here.' } });
    expect(application.dispatched).toEqual([]);
  });

  test('an event goes to the page with its name and payload', () => {
    application.announce({ name: 'data.changed', payload: { topics: ['clients'] } });
    expect(sent).toEqual([['event', 'data.changed', { topics: ['clients'] }]]);
  });

  test('nothing else listens to the page, not even a library', () => {
    const foreign = (): void => {};
    ipcMain.on('electron-store-get-data', foreign);
    ipcMain.removeHandler('call');
    connectIpc(application, { window, printer: { owns: () => false } }, page);
    expect(ipcMain.eventNames()).toEqual([]);
    expect([...double._handlers.keys()]).toEqual(['call']);
  });
});
