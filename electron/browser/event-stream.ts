import type { ServerResponse } from 'node:http';
import { SECOND } from '#shared/time/duration.ts';
import type { Timers } from '#shared/time/clock.ts';
import type { Application } from '../core/ports.ts';

/** A comment every so often: a connection that died without a word is noticed by both sides. */
export const HEARTBEAT_MS = 15 * SECOND;
/** What may wait for a page that does not read (a frozen tab). Beyond it the page is let go; it comes back and asks anew. */
const WAITING_BYTES_MAX = 1024 * 1024;

export interface EventStreams {
  /** Answers a request with everything the application says from now on. */
  open(response: ServerResponse): void;
  /** How many pages listen. */
  count(): number;
  /** Ends every stream: the host stops. */
  end(): void;
}

/**
 * Server-sent events. Every stream begins with `retry` and a comment, so a page that reconnects knows the moment from which
 * it misses nothing, and asks all its queries again then.
 */
export function createEventStreams(application: Pick<Application, 'onEvent'>, timers: Timers): EventStreams {
  const open = new Set<ServerResponse>();
  const say = (text: string): void => {
    for (const response of open) {
      if (response.writableLength > WAITING_BYTES_MAX) response.destroy();
      else response.write(text);
    }
  };
  const stopListening = application.onEvent(({ name, payload }) => say(`event: message\ndata: ${JSON.stringify({ name, payload })}\n\n`));
  let cancel = timers.after(HEARTBEAT_MS, beat);
  function beat(): void {
    say(': still here\n\n');
    cancel = timers.after(HEARTBEAT_MS, beat);
  }
  return {
    open(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write('retry: 1000\n: from here on\n\n');
      open.add(response);
      response.once('close', () => open.delete(response));
    },
    count: () => open.size,
    end() {
      cancel();
      stopListening();
      for (const response of open) response.end();
    },
  };
}
