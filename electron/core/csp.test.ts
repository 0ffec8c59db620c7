import { describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from './csp.ts';

const directives = new Map(
  CONTENT_SECURITY_POLICY.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources] as const;
  }),
);

describe('the content security policy', () => {
  test('starts from nothing and opens only what a page of ours needs', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    for (const closed of ['frame-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors']) expect(directives.get(closed), closed).toEqual(["'none'"]);
    for (const own of ['script-src', 'style-src', 'font-src', 'connect-src', 'worker-src']) expect(directives.get(own), own).toEqual(["'self'"]);
  });

  test('names no other place, no wildcard and nothing unsafe', () => {
    const sources = [...directives.values()].flat();
    expect(sources.filter((source) => /unsafe|\*|https?:|wss?:|file:|app:/.test(source))).toEqual([]);
  });

  test('asks for trusted types, so a string never becomes script', () => {
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
  });

  test('is sent as a header, together with nosniff and isolation', () => {
    expect(SECURITY_HEADERS).toMatchObject({
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
  });
});
