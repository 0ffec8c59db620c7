import { MAX_UPLOAD_BYTES } from '#shared/contract/files.ts';

/** What a request is for; the routes of server.ts. */
export type Purpose = 'door' | 'page' | 'asset' | 'download' | 'call' | 'upload' | 'events';

/** Everything the guard looks at, as strings of the request or answers of sessions.ts. */
export type RequestFacts = {
  readonly purpose: Purpose;
  readonly method: string | undefined;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly contentType: string | undefined;
  readonly contentLength: number;
  /** The port this host listens on. */
  readonly port: number;
  readonly hasSession: boolean;
  readonly hasPageSecret: boolean;
};

/** The reason is for the answer's body and the log; it names no secret. */
export type Refusal = { readonly status: 401 | 403 | 405 | 413 | 415 | 421; readonly reason: string };

/** A call is one JSON document; the longest is a piece of a file (PIECE_MAX). */
export const MAX_CALL_BYTES = 2 * 1024 * 1024;

/**
 * Null when the request may go on. Loopback protects from other computers only: every page in every tab, and every
 * program of other users on this one, can reach the port (HOST-04 … HOST-07).
 */
export function refusalOf(facts: RequestFacts): Refusal | null {
  return wrongAddress(facts) ?? wrongSender(facts) ?? wrongMethod(facts) ?? missingSecret(facts) ?? wrongBody(facts);
}

/** A foreign name that resolves to 127.0.0.1 (DNS rebinding) arrives with that name. */
function wrongAddress({ host, port }: RequestFacts): Refusal | null {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  return host !== undefined && own.includes(host.toLowerCase()) ? null : { status: 421, reason: 'This address is not served here.' };
}

/** Another web page, also one of another port of this computer. A browser does not let a page forge these two. */
function wrongSender({ host, origin, fetchSite, purpose }: RequestFacts): Refusal | null {
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, reason: 'This origin may not ask.' };
  // `none` is a person: an address typed, pasted, or opened from the terminal. Nobody types a call.
  const allowed = TYPED.has(purpose) ? ['same-origin', 'none'] : ['same-origin'];
  if (fetchSite !== undefined && !allowed.includes(fetchSite)) return { status: 403, reason: 'This site may not ask.' };
  return null;
}

function wrongMethod({ method, purpose }: RequestFacts): Refusal | null {
  return method === METHODS[purpose] ? null : { status: 405, reason: `Only ${METHODS[purpose]} here.` };
}

/** Cookies ignore ports: a call proves with its page's secret that our own page makes it. */
function missingSecret({ purpose, hasSession, hasPageSecret }: RequestFacts): Refusal | null {
  if (purpose === 'door') return null;
  if (!hasSession) return { status: 401, reason: 'No session.' };
  return SECRET.has(purpose) && !hasPageSecret ? { status: 403, reason: 'The page secret is missing.' } : null;
}

function wrongBody({ purpose, contentType, contentLength }: RequestFacts): Refusal | null {
  if (purpose === 'upload' && contentLength > MAX_UPLOAD_BYTES) return { status: 413, reason: 'A file has at most 500 MB.' };
  if (purpose !== 'call') return null;
  if (contentType?.split(';')[0]?.trim().toLowerCase() !== 'application/json') return { status: 415, reason: 'A call is application/json.' };
  return contentLength > MAX_CALL_BYTES ? { status: 413, reason: 'A call has at most 2 MB.' } : null;
}

const METHODS: Record<Purpose, 'GET' | 'POST'> = {
  door: 'GET',
  page: 'GET',
  asset: 'GET',
  download: 'GET',
  events: 'GET',
  call: 'POST',
  upload: 'POST',
};
const TYPED: ReadonlySet<Purpose> = new Set(['door', 'page', 'asset', 'download']);
const SECRET: ReadonlySet<Purpose> = new Set(['call', 'upload', 'events']);
