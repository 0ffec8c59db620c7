import { contextBridge, ipcRenderer } from 'electron';
import type { Transport } from '#shared/contract/index.ts';

// Types only from elsewhere: a sandboxed preload is one file that may load nothing. The channels are those of desktop/ipc.ts.
const CALL_CHANNEL = 'call';
const EVENT_CHANNEL = 'event';

/** What somebody asks of the page, and not only tells it: asked of a page that is only beginning, it waits until that listens. */
const REQUESTS = ['navigation.requested', 'command.requested'];
const waiting = new Map<string, unknown>();

type Listening = { readonly name: string; readonly listener: (payload: unknown) => void };
const listening = new Set<Listening>();

ipcRenderer.on(EVENT_CHANNEL, (_event, name: unknown, payload: unknown) => {
  const listeners = [...listening].filter((entry) => entry.name === name);
  if (listeners.length === 0 && typeof name === 'string' && REQUESTS.includes(name)) waiting.set(name, payload);
  for (const { listener } of listeners) listener(payload);
});

/** A moment later: until then the page may stop listening again, while it puts itself together. */
function deliverWaiting(entry: Listening): void {
  setTimeout(() => {
    if (!listening.has(entry) || !waiting.has(entry.name)) return;
    const payload = waiting.get(entry.name);
    waiting.delete(entry.name);
    entry.listener(payload);
  });
}

/** All the page gets: no channel names, no Electron objects, nothing but names and plain values. */
const transport: Transport = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  on(name, listener) {
    const entry: Listening = { name, listener };
    listening.add(entry);
    if (waiting.has(name)) deliverWaiting(entry);
    return () => {
      listening.delete(entry);
    };
  },
};

contextBridge.exposeInMainWorld('evenkeel', transport);
