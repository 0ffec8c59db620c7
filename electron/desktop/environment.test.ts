import { expect, test } from 'vitest';
import { scrubEnvironment } from './environment.ts';

test('what could change our process from outside is gone, the rest stays', () => {
  const env: Record<string, string | undefined> = {
    NODE_OPTIONS: '--require=/tmp/evil.js',
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
    NODE_EXTRA_CA_CERTS: '/tmp/ca.pem',
    ELECTRON_RUN_AS_NODE: '1',
    SSLKEYLOGFILE: '/tmp/keys',
    PATH: '/usr/bin',
    XDG_DATA_HOME: '/data',
    ELECTRON_RENDERER_URL: 'http://127.0.0.1:5199/',
  };
  scrubEnvironment(env);
  expect(env).toEqual({ PATH: '/usr/bin', XDG_DATA_HOME: '/data', ELECTRON_RENDERER_URL: 'http://127.0.0.1:5199/' });
});
