import type { IncomingMessage } from 'node:http';
import type { Purpose, RequestFacts } from './guard.ts';
import type { Sessions } from './sessions.ts';

/** The header in which a page sends its secret; index.html carries the secret in a meta element of the other name. */
export const SECRET_HEADER = 'x-evenkeel';
export const SECRET_META = 'evenkeel-secret';

/** What a request asks for. `name` is what stands behind the purpose: of the call, of the download, of the upload. */
export type Target = {
  readonly purpose: Purpose;
  readonly pathname: string;
  readonly name: string;
  readonly token: string;
};

/** Null for a request line that no browser sends to an origin: an absolute address (proxies), `*`, an authority. */
export function targetOf(url: string | undefined): Target | null {
  if (!url?.startsWith('/')) return null;
  const [pathname, search] = splitOnce(url, '?');
  const query = new URLSearchParams(search);
  const target = (purpose: Purpose, name = ''): Target => ({
    purpose,
    pathname,
    name,
    token: query.get('token') ?? '',
  });
  if (pathname === '/') return target(query.has('token') ? 'door' : 'page');
  if (pathname === '/index.html') return target('page');
  if (pathname === '/events') return target('events');
  if (pathname === '/files') return target('upload', query.get('name') ?? '');
  if (pathname.startsWith('/files/')) return target('download', pathname.slice('/files/'.length));
  if (pathname.startsWith('/call/')) return target('call', pathname.slice('/call/'.length));
  return target('asset');
}

/** Cookies ignore ports, so the name carries ours: two hosts of one person do not log each other out. */
export function cookieName(port: number): string {
  return `evenkeel-${port}`;
}

export function sessionOf(request: IncomingMessage, port: number): string | undefined {
  const cookies = (request.headers.cookie ?? '').split(';').map((pair) => splitOnce(pair.trim(), '='));
  return cookies.find(([name]) => name === cookieName(port))?.[1];
}

export function factsOf(request: IncomingMessage, purpose: Purpose, { port, sessions }: { readonly port: number; readonly sessions: Sessions }): RequestFacts {
  const { headers, method } = request;
  const session = sessionOf(request, port);
  const hasSession = sessions.isSession(session);
  return {
    purpose,
    method,
    host: headers.host,
    origin: headers.origin,
    fetchSite: one(headers['sec-fetch-site']),
    contentType: headers['content-type'],
    contentLength: Number(headers['content-length'] ?? 0),
    port,
    hasSession,
    hasPageSecret: hasSession && sessions.isPageSecret(session, one(headers[SECRET_HEADER])),
  };
}

/** A header that came twice is not one we sent: joined, it equals nothing we expect. */
function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join() : value;
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
