// npm run dev: the screens with hot reload, and the browser host from its sources behind them, over .data in this folder.
// Changes below electron/ and shared/ need a restart.
import path from 'node:path';
import { createServer } from 'vite';
import { startBrowserHost } from '../electron/browser/host.ts';

const root = path.join(import.meta.dirname, '..');
const host = await startBrowserHost({
  folder: path.join(root, '.data'),
  // The page of the sources: Vite serves its own copy, the host's only carries the secret.
  rendererRoot: path.join(root, 'renderer'),
  systemLanguages: [new Intl.DateTimeFormat().resolvedOptions().locale],
});
const { cookie, meta } = await enter();

const vite = await createServer({
  configFile: path.join(root, 'vite.config.ts'),
  plugins: [{ name: 'page-secret', transformIndexHtml: (html) => html.replace('<head>', `<head>${meta}`) }],
  server: { proxy: { '/call': toHost(), '/events': toHost(), '/files': toHost() } },
});
await vite.listen();
vite.printUrls();
const origin = new URL(vite.resolvedUrls.local[0]).origin;

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());

/** What a browser does with the one-time address: the cookie for the proxy, the secret for the page. */
async function enter() {
  const door = await fetch(host.freshAddress(), { redirect: 'manual' });
  const session = door.headers.get('set-cookie').split(';')[0];
  const page = await (await fetch(host.origin, { headers: { cookie: session } })).text();
  return { cookie: session, meta: /<meta name="evenkeel-secret"[^>]*>/.exec(page)[0] };
}

/** The host sees its own address and its own cookie; a page of another origin stays one, and is refused. */
function toHost() {
  return {
    target: host.origin,
    changeOrigin: true,
    configure: (proxy) =>
      proxy.on('proxyReq', (request) => {
        request.setHeader('cookie', cookie);
        if (request.getHeader('origin') === origin) request.removeHeader('origin');
      }),
  };
}

async function stop() {
  await vite.close();
  await host.stop();
  process.exit(0);
}
