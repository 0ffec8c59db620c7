import { expect, test } from 'vitest';
import { eventLines } from './event-lines.ts';

function streamOf(...chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

test('data lines come out whole, however the network cut them; comments and blank lines do not', async () => {
  const bytes = new TextEncoder().encode(': heartbeat\n\ndata: {"name":"Łódź"}\r\n\r\ndata: {"n":2}\n\n');
  const lines: string[] = [];
  for await (const line of eventLines(streamOf(bytes.slice(0, 30), bytes.slice(30, 31), bytes.slice(31)))) lines.push(line);
  expect(lines).toEqual(['{"name":"Łódź"}', '{"n":2}']);
});
