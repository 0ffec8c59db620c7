import type { IncomingMessage } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import { AppError } from '#shared/contract/error.ts';
import { MAX_CALL_BYTES } from './guard.ts';

/** What of a refused body is still read, so that its sender is ready for the answer when it comes. */
const DRAIN_BYTES = 8 * 1024 * 1024;

export type CallBody = { readonly input: unknown } | { readonly refused: 'too-large' | 'not-json' };

/** One JSON document. The length is counted, because a chunked body declares none. */
export async function readCall(request: IncomingMessage): Promise<CallBody> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of chunksOf(request)) {
    bytes += piece.byteLength;
    if (bytes > MAX_CALL_BYTES) return { refused: 'too-large' };
    pieces.push(piece);
  }
  try {
    return { input: JSON.parse(Buffer.concat(pieces).toString('utf8')) };
  } catch (error) {
    if (error instanceof SyntaxError) return { refused: 'not-json' };
    throw error;
  }
}

/** A sender in the middle of a long body reads no answer; one far beyond any limit is cut off instead. */
export async function drain(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  let bytes = 0;
  for await (const piece of chunksOf(request)) {
    bytes += piece.byteLength;
    if (bytes > DRAIN_BYTES) return;
  }
}

/** The body as a stream that may fail without taking the connection with it: the refusal still has to be sent. */
export function uploadOf(request: IncomingMessage): Readable {
  const content = new PassThrough();
  request.pipe(content);
  request.once('close', () => {
    if (!request.complete) content.destroy(new AppError('unreachable'));
  });
  return content;
}

/** Leaving the loop must not destroy the request: that would close the connection before the answer. */
function chunksOf(request: IncomingMessage): AsyncIterable<Buffer> {
  // A request without an encoding gives Buffers; the type only says `any`.
  return {
    [Symbol.asyncIterator]: () => request.iterator({ destroyOnReturn: false }) as NodeJS.AsyncIterator<Buffer, undefined, unknown>,
  };
}
