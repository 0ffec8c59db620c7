import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveStatic } from './static-files.ts';

const root = path.resolve('/srv/renderer');

describe('resolveStatic', () => {
  test.each([
    ['/', 'index.html', 'text/html; charset=utf-8'],
    ['/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['/assets/index-Bx_3-a.js', 'assets/index-Bx_3-a.js', 'text/javascript; charset=utf-8'],
    ['/assets/index.CSS', 'assets/index.CSS', 'text/css; charset=utf-8'],
    ['/assets/inter-latin-ext-wght-normal-D2bSeoQ2.woff2', 'assets/inter-latin-ext-wght-normal-D2bSeoQ2.woff2', 'font/woff2'],
    ['/assets/%69con.svg', 'assets/icon.svg', 'image/svg+xml'],
  ])('%s is the file %s', (pathname, file, type) => {
    expect(resolveStatic(root, pathname)).toEqual({ file: path.join(root, file), type });
  });

  test.each([
    ['..', '/../secret.json'],
    ['.. in the middle', '/assets/../../secret.json'],
    ['an encoded slash', '/..%2f..%2fsecret.json'],
    ['encoded dots', '/%2e%2e/secret.json'],
    ['dots encoded twice', '/%252e%252e/secret.json'],
    ['a backslash', '/..\\secret.json'],
    ['an encoded backslash', '/..%5c..%5csecret.json'],
    ['two slashes', '//host/secret.json'],
    ['a drive', '/C:/Windows/win.json'],
    ['an encoded drive', '/C%3A/Windows/win.json'],
    ['an alternate stream', '/index.html::$DATA.json'],
    ['a NUL byte', '/index.html%00.js'],
    ['a single dot', '/./index.html'],
    ['a hidden file', '/.env.json'],
    ['a hidden folder', '/.git/config.json'],
    ['a folder', '/assets/'],
    ['no leading slash', 'index.html'],
    ['an empty path', ''],
    ['broken encoding', '/%E0%A4%A.js'],
    ['a line break', '/index.html%0a.js'],
    ['another alphabet', '/%D0%BA%D0%BB%D0%B8%D0%B5%D0%BD%D1%82.json'],
  ])('%s is no file', (_what, pathname) => {
    expect(resolveStatic(root, pathname)).toBeNull();
  });

  test.each(['/main.js.map', '/evenkeel.db', '/program.exe', '/notes', '/x.constructor', '/x.__proto__'])(
    '%s is of no kind the renderer consists of',
    (pathname) => {
      expect(resolveStatic(root, pathname)).toBeNull();
    },
  );
});
