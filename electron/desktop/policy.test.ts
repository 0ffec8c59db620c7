import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageFor } from './page.ts';
import { externalLink, isAllowedExternal, isAllowedNavigation, isAllowedPermission, isAllowedRequest } from './policy.ts';

const shipped = pageFor({ packaged: true, rendererUrl: undefined });
const developing = pageFor({ packaged: false, rendererUrl: 'http://127.0.0.1:5199/' });

/** The names in Electron's own types, so that an update that brings a new one is looked at here. */
function permissionNames(): string[] {
  const types = readFileSync(path.join(path.dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'electron.d.ts'), 'utf8');
  const [, union = ''] = /setPermissionRequestHandler\(handler: \(\(webContents: WebContents, permission: ([^,]+),/.exec(types) ?? [];
  return [...union.matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? '');
}

describe('permissions', () => {
  const names = permissionNames();

  test('Electron knows some forty of them', () => {
    expect(names.length).toBeGreaterThan(40);
    expect(names).toContain('unknown');
  });

  test.each(names.filter((name) => name !== 'clipboard-sanitized-write'))('%s is denied', (name) => {
    expect(isAllowedPermission(name)).toBe(false);
  });

  test('a name of tomorrow is denied', () => {
    expect(isAllowedPermission('something-new')).toBe(false);
  });

  test('copying text is the only thing allowed', () => {
    expect(names.filter(isAllowedPermission)).toEqual(['clipboard-sanitized-write']);
  });
});

describe('navigation', () => {
  test.each(['app://evenkeel/index.html', 'app://evenkeel/#/clients/7', 'app://evenkeel'])('%s is ours', (url) => {
    expect(isAllowedNavigation(url, shipped)).toBe(true);
  });

  test.each([
    'https://example.com/',
    'app://evil/index.html',
    'app://evenkeel.evil/index.html',
    'app://evenkeel@evil/index.html',
    'app://evenkeel:80/',
    'app:\\\\evenkeel\\index.html',
    'file:///etc/passwd',
    'data:text/html,<script>1</script>',
    'javascript:alert(1)',
    'about:blank',
    'blob:app://evenkeel/1',
    'mailto:anna@example.com',
    'http://127.0.0.1:5199/',
    'chrome://settings',
    'devtools://devtools/bundled/inspector.html',
    'not a url',
    '',
  ])('%s is not', (url) => {
    expect(isAllowedNavigation(url, shipped)).toBe(false);
  });

  test('the development server counts only while developing', () => {
    expect(isAllowedNavigation('http://127.0.0.1:5199/index.html', developing)).toBe(true);
    expect(isAllowedNavigation('http://127.0.0.1:5200/', developing)).toBe(false);
  });
});

describe('requests', () => {
  test.each(['app://evenkeel/assets/index.js', 'data:image/png;base64,AA', 'blob:app://evenkeel/9', 'devtools://devtools/bundled/x.js'])(
    '%s may go out',
    (url) => {
      expect(isAllowedRequest(url, shipped)).toBe(true);
    },
  );

  test.each([
    'https://example.com/pixel.gif',
    'http://127.0.0.1:5199/',
    'ws://127.0.0.1:5199/',
    'wss://example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'chrome-extension://x/y.js',
    '',
  ])('%s may not', (url) => {
    expect(isAllowedRequest(url, shipped)).toBe(false);
  });

  test('hot reload of the development server may', () => {
    expect(isAllowedRequest('ws://127.0.0.1:5199/?token=x', developing)).toBe(true);
    expect(isAllowedRequest('ws://127.0.0.1:1/', developing)).toBe(false);
  });
});

describe('links to elsewhere', () => {
  test.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['HTTPS://EXAMPLE.com', 'https://example.com/'],
    ['mailto:anna@wronaceramika.example', 'mailto:anna@wronaceramika.example'],
    ['mailto:anna@example.com?subject=Hello&body=There&cc=b@example.com', 'mailto:anna@example.com?subject=Hello&body=There&cc=b@example.com'],
    ['tel:+48125550172', 'tel:+48125550172'],
  ])('%s is handed to the system', (url, link) => {
    expect(externalLink(url)).toBe(link);
  });

  test.each([
    ['no TLS', 'http://example.com/'],
    ['a user name', 'https://anna@example.com/'],
    ['a password', 'https://anna:secret@example.com/'],
    ['a file', 'file:///etc/passwd'],
    ['a share', 'smb://server/share'],
    ['a Windows handler', 'ms-msdt:/id PCWDiagnostic'],
    ['script', 'javascript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['our own scheme', 'app://evenkeel/index.html'],
    ['a mail that attaches a file', 'mailto:x@example.com?attach=/etc/passwd'],
    ['a mail that attaches a file, in capitals', 'mailto:x@example.com?ATTACHMENT=C:%5Csecret.txt'],
    ['another program', 'vscode://file/etc/passwd'],
    ['a path', '/etc/passwd'],
    ['no address at all', 'https://'],
    ['nothing', ''],
    ['more than 2,000 characters', `https://example.com/${'a'.repeat(2_000)}`],
    ['more than 2,000 characters once encoded', `https://example.com/${'ż'.repeat(500)}`],
  ])('%s is refused', (_what, url) => {
    expect(isAllowedExternal(url)).toBe(false);
  });

  test('a link of exactly 2,000 characters still goes', () => {
    expect(isAllowedExternal(`https://example.com/${'a'.repeat(1_980)}`)).toBe(true);
  });
});
