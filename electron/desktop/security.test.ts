import { BrowserWindow, session } from 'electron';
import { beforeEach, describe, expect, test } from 'vitest';
import { BrowserWindow as DoubleWindow, control, session as doubleSession } from '../../tests/fakes/electron.ts';
import { pageFor } from './page.ts';
import { guardSession, installSecurity } from './security.ts';
import { fakeLog } from './testing/fake-application.ts';

const page = pageFor({ packaged: true, rendererUrl: undefined });
const log = fakeLog();
control.ready();
installSecurity(page, log);
guardSession(session.defaultSession, page);

/** A new window as its page and Electron see it. */
function open({ focused = true } = {}): { host: ReturnType<InstanceType<typeof DoubleWindow>['_host']>; window: InstanceType<typeof DoubleWindow> } {
  const made = new BrowserWindow({ show: false });
  if (focused) made.focus();
  const window = DoubleWindow.fromId(made.id);
  if (!window) throw new Error('the double lost its window');
  return { host: window._host(), window };
}

const opened = (): unknown[] => control.calls('shell.openExternal').flat();
beforeEach(() => {
  for (const window of DoubleWindow.getAllWindows()) window.destroy();
  control.records.length = 0;
  log.lines.length = 0;
});

describe('a session', () => {
  const sessions = [
    ['the default one', () => doubleSession.defaultSession],
    ['one made later', () => doubleSession.fromPartition('printing')],
  ] as const;

  test.each(sessions)('%s denies permissions and devices', async (_which, get) => {
    expect(await get()._asks('notifications')).toBe(false);
    expect(await get()._asks('unknown')).toBe(false);
    expect(get()._has('geolocation')).toBe(false);
    expect(get()._mayUseDevice('usb')).toBe(false);
    expect(get()._displayMedia).toBeNull();
  });

  test.each(sessions)('%s lets the page write to the clipboard', async (_which, get) => {
    expect(await get()._asks('clipboard-sanitized-write')).toBe(true);
    expect(get()._has('clipboard-sanitized-write')).toBe(true);
  });

  test.each(sessions)('%s lets nothing out to the network', async (_which, get) => {
    expect(await get()._mayRequest('app://evenkeel/assets/index.js')).toBe(true);
    expect(await get()._mayRequest('https://example.com/')).toBe(false);
    expect(get()._spellChecker).toBe(false);
  });

  test.each(sessions)('%s downloads nothing', (_which, get) => {
    let prevented = false;
    get().emit('will-download', { preventDefault: () => void (prevented = true) });
    expect(prevented).toBe(true);
  });
});

describe('a page', () => {
  test('may move within its own origin', () => {
    expect(open().host.willNavigate('app://evenkeel/index.html#/clients')).toBe(true);
    expect(open().host.willRedirect('app://evenkeel/index.html')).toBe(true);
    expect(opened()).toEqual([]);
  });

  test.each(['https://example.com/', 'mailto:anna@example.com', 'tel:+48125550172'])('that goes to %s stays, and the system opens it once', (url) => {
    expect(open().host.willNavigate(url)).toBe(false);
    expect(opened()).toEqual([url]);
  });

  test.each(['file:///etc/passwd', 'javascript:alert(1)', 'app://evil/', 'http://example.com/', 'https://a:b@example.com/'])(
    'that goes to %s stays, and nothing opens it',
    (url) => {
      expect(open().host.willNavigate(url)).toBe(false);
      expect(opened()).toEqual([]);
    },
  );

  test('a frame inside it may not leave and opens nothing', () => {
    expect(open().host.willNavigate('https://example.com/', false)).toBe(false);
    expect(opened()).toEqual([]);
  });

  test('is not redirected elsewhere', () => {
    expect(open().host.willRedirect('https://example.com/')).toBe(false);
    expect(opened()).toEqual([]);
  });

  test('opens no window; a web link goes to the browser', () => {
    const { host } = open();
    expect(host.windowOpen('https://example.com/x')).toBe(false);
    expect(host.windowOpen('app://evenkeel/index.html')).toBe(false);
    expect(host.windowOpen('about:blank')).toBe(false);
    expect(opened()).toEqual(['https://example.com/x']);
    expect(DoubleWindow.getAllWindows()).toHaveLength(1);
  });

  test('in the background opens nothing: nobody clicked', () => {
    const { host } = open({ focused: false });
    expect(host.willNavigate('https://example.com/')).toBe(false);
    expect(host.windowOpen('https://example.com/')).toBe(false);
    expect(opened()).toEqual([]);
  });

  test('attaches no webview', () => {
    const { window } = open();
    let prevented = false;
    window.webContents.emit('will-attach-webview', { preventDefault: () => void (prevented = true) });
    expect(prevented).toBe(true);
  });

  test('that was refused is in the log by its scheme alone', () => {
    open().host.willNavigate('smb://server/anna');
    expect(log.lines).toEqual([{ event: 'navigation.refused', details: { scheme: 'smb:' } }]);
  });
});
