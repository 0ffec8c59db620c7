import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '#shared/contract/error.ts';
import { SECOND } from '#shared/time/duration.ts';
import type { Timers } from '#shared/time/clock.ts';
import type { Application, Log } from '../core/ports.ts';
import { problemOf } from '../core/problem.ts';
import { resolveStatic } from '../core/static-files.ts';
import { secure, sendAsset, sendDownload, sendNotice, sendPage, sendResult, sendText } from './answers.ts';
import { drain, readCall, uploadOf } from './body.ts';
import { createEventStreams, type EventStreams } from './event-stream.ts';
import { refusalOf, type Refusal } from './guard.ts';
import { cookieName, factsOf, SECRET_META, sessionOf, targetOf, type Target } from './request.ts';
import type { Sessions } from './sessions.ts';

/** How long an answer in progress may take when the host stops. */
const LAST_ANSWERS_MS = SECOND;

export type Serving = {
  readonly application: Application;
  readonly sessions: Sessions;
  readonly log: Log;
  readonly timers: Timers;
  /** The built screens. */
  readonly rendererRoot: string;
  /** 0 takes any free one. */
  readonly port: number;
};

export interface RunningServer {
  readonly port: number;
  /** How many pages listen. */
  pages(): number;
  /** Ends the event streams, lets answers in progress finish for a moment, closes every connection. */
  stop(): Promise<void>;
}

/** Listens on 127.0.0.1 and nowhere else. Rejects with the system's error (EADDRINUSE, EACCES). */
export async function serve(serving: Serving): Promise<RunningServer> {
  // A request without Host is answered by the guard like any other with the wrong one.
  const server = createServer({ requireHostHeader: false });
  const port = await listen(server, serving.port);
  const streams = createEventStreams(serving.application, serving.timers);
  const host: Host = { ...serving, port, streams };
  server.on('request', (request, response) => {
    void answer(host, request, response).catch((error: unknown) => giveUp(host, response, error));
  });
  return { port, pages: () => streams.count(), stop: () => stop(server, streams, serving.timers) };
}

type Host = Serving & { readonly streams: EventStreams };
type Exchange = {
  readonly host: Host;
  readonly target: Target;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};

/** Every request passes here; nothing is looked at before the guard has spoken. */
async function answer(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  secure(response);
  const target = targetOf(request.url);
  if (!target) return refuse({ host, request, response }, { status: 421, reason: 'This address is not served here.' });
  const refusal = refusalOf(factsOf(request, target.purpose, host));
  if (refusal) return refuse({ host, request, response, target }, refusal);
  await ANSWERS[target.purpose]({ host, target, request, response });
}

const ANSWERS: Record<Target['purpose'], (exchange: Exchange) => void | Promise<void>> = {
  door: openDoor,
  page: showPage,
  asset: showAsset,
  download: handOut,
  call: takeCall,
  upload: takeUpload,
  events: ({ host, response }) => host.streams.open(response),
};

/** The one-time token becomes a cookie, and leaves the address bar and the history. */
function openDoor({ host, target, response }: Exchange): void {
  const exchange = host.sessions.exchange(target.token);
  const { language, t } = host.application.text();
  if ('session' in exchange) {
    response
      .writeHead(303, {
        Location: '/',
        'Set-Cookie': `${cookieName(host.port)}=${exchange.session}; HttpOnly; SameSite=Strict; Path=/`,
      })
      .end();
  } else if (exchange.refused === 'too-many') {
    response.setHeader('Retry-After', '60');
    sendNotice(response, 429, language, t('browser.tooManyTries'));
  } else {
    sendNotice(response, 403, language, t('browser.addressUsed'));
  }
}

async function showPage({ host, request, response }: Exchange): Promise<void> {
  const secret = host.sessions.newPageSecret(sessionOf(request, host.port) ?? '');
  const index = resolveStatic(host.rendererRoot, '/index.html');
  if (!index || !(await sendPage(response, index.file, `<meta name="${SECRET_META}" content="${secret}">`)))
    sendText(response, 404, 'The screens are not built.');
}

async function showAsset({ host, target, response }: Exchange): Promise<void> {
  const found = resolveStatic(host.rendererRoot, target.pathname);
  if (!found || !(await sendAsset(response, found, target.pathname))) sendText(response, 404, 'Not here.');
}

async function handOut({ host, target, response }: Exchange): Promise<void> {
  const file = host.application.files.take(target.name);
  if (!file || !(await sendDownload(response, file))) sendProblem(host, response, 404, new AppError('file-not-found'));
}

async function takeCall({ host, target, request, response }: Exchange): Promise<void> {
  const body = await readCall(request);
  if ('refused' in body) return sendLate({ host, request, response }, body.refused === 'too-large' ? 413 : 400, new AppError('invalid-input'));
  const result = await host.application.dispatch(target.name, body.input);
  sendResult(response, result.ok ? 200 : 400, result);
}

async function takeUpload({ host, target, request, response }: Exchange): Promise<void> {
  try {
    const file = await host.application.files.receive(uploadOf(request), fileName(target.name));
    sendResult(response, 200, { ok: true, value: file });
  } catch (error) {
    await sendLate({ host, request, response }, isTooLarge(error) ? 413 : 400, error);
  }
}

/** The last part of what the page sent, whatever separators its system uses. */
function fileName(sent: string): string {
  return sent.replace(/^.*[\\/]/s, '').slice(-255) || 'file';
}

function isTooLarge(error: unknown): boolean {
  return error instanceof AppError && error.code === 'file-too-large';
}

type Refusing = Omit<Exchange, 'target'> & { readonly target?: Target };

/** A person in a tab reads a sentence, our page gets an answer it can show, everybody else the bare reason. */
async function refuse({ host, request, response, target }: Refusing, { status, reason }: Refusal): Promise<void> {
  host.log.info('request refused', { status, purpose: target?.purpose ?? 'none' });
  await drain(request);
  response.setHeader('Connection', 'close');
  const { language, t } = host.application.text();
  if (status === 401 && target?.purpose === 'page') return sendNotice(response, status, language, t('browser.openFromTerminal'));
  if (target?.purpose !== 'call' && target?.purpose !== 'upload') return sendText(response, status, reason);
  if (status !== 413)
    return sendResult(response, status, {
      ok: false,
      error: { code: 'not-allowed', message: t('browser.openFromTerminal') },
    });
  sendProblem(host, response, status, new AppError(target.purpose === 'call' ? 'invalid-input' : 'file-too-large'));
}

/** An answer to a body that was not read to its end. */
async function sendLate({ host, request, response }: Refusing, status: number, error: unknown): Promise<void> {
  if (response.destroyed) return;
  await drain(request);
  response.setHeader('Connection', 'close');
  sendProblem(host, response, status, error);
}

function sendProblem(host: Host, response: ServerResponse, status: number, error: unknown): void {
  sendResult(response, status, { ok: false, error: problemOf(error, host.application.text(), host.log) });
}

/** A bug. A reader that goes away in the middle of an answer is none. */
function giveUp(host: Host, response: ServerResponse, error: unknown): void {
  if (!response.headersSent && !response.destroyed) return sendProblem(host, response, 500, error);
  if (!response.destroyed) host.log.error('answer broken off', error);
  response.destroy();
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, () => {
      server.off('error', reject);
      // A TCP server's address is an object; only a pipe's is text.
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function stop(server: Server, streams: EventStreams, timers: Timers): Promise<void> {
  return new Promise((resolve) => {
    const cancel = timers.after(LAST_ANSWERS_MS, () => server.closeAllConnections());
    server.close(() => {
      cancel();
      resolve();
    });
    streams.end();
    server.closeIdleConnections();
  });
}
