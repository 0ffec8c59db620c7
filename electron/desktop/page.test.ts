import { describe, expect, test } from 'vitest';
import { originOf, pageFor } from './page.ts';

describe('the page', () => {
  test('comes from app://evenkeel', () => {
    expect(pageFor({ packaged: true, rendererUrl: undefined })).toEqual({ url: 'app://evenkeel/index.html', origins: ['app://evenkeel'] });
  });

  test('comes from a development server on this machine while developing', () => {
    expect(pageFor({ packaged: false, rendererUrl: 'http://127.0.0.1:5199/' })).toEqual({
      url: 'http://127.0.0.1:5199/',
      origins: ['app://evenkeel', 'http://127.0.0.1:5199'],
    });
  });

  test('of a packaged program never does, whatever the environment says', () => {
    expect(pageFor({ packaged: true, rendererUrl: 'http://127.0.0.1:5199/' }).origins).toEqual(['app://evenkeel']);
  });

  test.each([
    'https://evil.example/',
    'http://127.0.0.1.evil.example/',
    'http://evil.example:5199/',
    'http://user@127.0.0.1:5199/',
    'file:///tmp/index.html',
    'nonsense',
    '',
  ])('does not come from %j', (rendererUrl) => {
    expect(pageFor({ packaged: false, rendererUrl })).toEqual({ url: 'app://evenkeel/index.html', origins: ['app://evenkeel'] });
  });
});

describe('originOf', () => {
  test.each([
    ['app://evenkeel/index.html#/today', 'app://evenkeel'],
    ['app://evenkeel', 'app://evenkeel'],
    ['http://127.0.0.1:5199/x', 'http://127.0.0.1:5199'],
    ['app://EVENKEEL/', 'app://EVENKEEL'],
    ['app://evenkeel:80/', 'app://evenkeel:80'],
    ['app://evenkeel@evil.example/', null],
    ['app:evenkeel', null],
    ['data:text/html,x', null],
    ['about:blank', null],
    ['', null],
  ])('of %s is %s', (url, origin) => {
    expect(originOf(url)).toBe(origin);
  });
});
