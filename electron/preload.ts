import { contextBridge, ipcRenderer } from 'electron';
import type { Transport } from '#shared/contract/index.ts';

// Types only from elsewhere: a sandboxed preload is one file that may load nothing. The channels are those of desktop/ipc.ts.
const CALL_CHANNEL = 'call';
const EVENT_CHANNEL = 'event';

type Listening = { readonly name: string; readonly listener: (payload: unknown) => void };
const listening = new Set<Listening>();

ipcRenderer.on(EVENT_CHANNEL, (_event, name: unknown, payload: unknown) => {
  for (const { listener } of [...listening].filter((entry) => entry.name === name)) listener(payload);
});

/** All the page gets: no channel names, no Electron objects, nothing but names and plain values. */
const transport: Transport = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  on(name, listener) {
    const entry: Listening = { name, listener };
    listening.add(entry);
    return () => {
      listening.delete(entry);
    };
  },
};

contextBridge.exposeInMainWorld('evenkeel', transport);
