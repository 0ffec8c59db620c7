/* Functions here are turned into text and run inside the page: they may use nothing from this module. */

/** Structured clone over JSON: what ipcRenderer and contextBridge carry. */
export const codec = String.raw`
function encode(v, fn) {
  if (v === null || typeof v === 'string' || typeof v === 'boolean') return v;
  if (v === undefined) return { $: 'u' };
  if (typeof v === 'number') return Number.isFinite(v) ? v : { $: 'n', v: String(v) };
  if (typeof v === 'bigint') return { $: 'b', v: String(v) };
  if (typeof v === 'function') { if (fn) return { $: 'f', v: fn(v) }; throw new Error('An object could not be cloned.'); }
  if (typeof v === 'symbol') throw new Error('An object could not be cloned.');
  if (v instanceof Date) return { $: 'd', v: v.getTime() };
  if (v instanceof Error) return { $: 'e', v: v.message, n: v.name };
  if (v instanceof Map) return { $: 'm', v: [...v].map((x) => x.map((y) => encode(y, fn))) };
  if (v instanceof Set) return { $: 's', v: [...v].map((x) => encode(x, fn)) };
  if (v instanceof ArrayBuffer || ArrayBuffer.isView(v)) { const b = v instanceof ArrayBuffer ? new Uint8Array(v) : new Uint8Array(v.buffer, v.byteOffset, v.byteLength); let s = ''; for (const x of b) s += String.fromCharCode(x); return { $: 'a', v: btoa(s) }; }
  if (Array.isArray(v)) return v.map((x) => encode(x, fn));
  const o = {}; for (const k of Object.keys(v)) o[k] = encode(v[k], fn); return { $: 'o', v: o };
}
function decode(v, fn) {
  if (Array.isArray(v)) return v.map((x) => decode(x, fn));
  if (v === null || typeof v !== 'object') return v;
  switch (v.$) {
    case 'u': return undefined; case 'n': return Number(v.v); case 'b': return BigInt(v.v); case 'd': return new Date(v.v);
    case 'e': { const e = new Error(v.v); e.name = v.n; return e; }
    case 'm': return new Map(v.v.map((x) => x.map((y) => decode(y, fn)))); case 's': return new Set(v.v.map((x) => decode(x, fn)));
    case 'a': return Uint8Array.from(atob(v.v), (c) => c.charCodeAt(0)); case 'f': return fn(v.v);
    default: { const o = {}; for (const k of Object.keys(v.v)) o[k] = decode(v.v[k], fn); return o; }
  }
}`;

type Anything = (...args: unknown[]) => unknown;
type Encode = (value: unknown, fn?: (f: Anything) => number) => unknown;
type Decode = (value: unknown, fn?: (id: number) => Anything) => unknown;

export interface Side {
  proxy(id: number): Anything;
  register(f: Anything): number;
  fire(name: string, detail: unknown): void;
}

/**
 * One end of contextBridge. The two worlds share only the DOM, so they call each other synchronously with CustomEvents
 * whose detail is a JSON string: arguments are copied, functions become proxies, promises are relayed.
 */
export function makeSide(me: string, other: string, encode: Encode, decode: Decode): Side {
  const functions: Anything[] = [];
  const ids = new Map<Anything, number>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  let counter = 0;
  let returned: string | undefined;
  const register = (f: Anything): number => {
    let id = ids.get(f);
    if (id === undefined) {
      id = functions.push(f) - 1;
      ids.set(f, id);
    }
    return id;
  };
  const fire = (name: string, detail: unknown): void => {
    dispatchEvent(new CustomEvent(name, { detail: JSON.stringify(detail) }));
  };
  const listen = (name: string, listener: (detail: string) => void): void => addEventListener(name, (event) => listener((event as CustomEvent<string>).detail));
  const proxy =
    (id: number): Anything =>
    (...args) => {
      counter += 1;
      const call = counter;
      returned = undefined;
      fire(`__bridge-call-${other}`, { id, call, args: encode(args, register) });
      const result = JSON.parse(returned ?? '{"error":{"$":"e","v":"the other world is gone","n":"Error"}}') as {
        value?: unknown;
        error?: unknown;
        promise?: boolean;
      };
      if (result.error !== undefined) throw decode(result.error, proxy);
      if (result.promise) return new Promise((resolve, reject) => waiting.set(call, { resolve, reject }));
      return decode(result.value, proxy);
    };
  const answer = (id: number, call: number, args: unknown): object => {
    const result = functions[id]!(...(decode(args, proxy) as unknown[]));
    if (!(result instanceof Promise)) return { value: encode(result, register) };
    result.then(
      (value) => fire(`__bridge-settle-${other}`, { call, ok: true, value: encode(value, register) }),
      (error: unknown) => fire(`__bridge-settle-${other}`, { call, ok: false, value: encode(error, register) }),
    );
    return { promise: true };
  };
  listen(`__bridge-return-${me}`, (detail) => {
    returned = detail;
  });
  listen(`__bridge-settle-${me}`, (detail) => {
    const { call, ok, value } = JSON.parse(detail) as { call: number; ok: boolean; value: unknown };
    const promise = waiting.get(call);
    waiting.delete(call);
    if (ok) promise?.resolve(decode(value, proxy));
    else promise?.reject(decode(value, proxy));
  });
  listen(`__bridge-call-${me}`, (detail) => {
    const { id, call, args } = JSON.parse(detail) as { id: number; call: number; args: unknown };
    try {
      fire(`__bridge-return-${other}`, answer(id, call, args));
    } catch (error) {
      fire(`__bridge-return-${other}`, { error: encode(error instanceof Error ? error : new Error(String(error))) });
    }
  });
  return { proxy, register, fire };
}

/** Main world: receives what the preload exposes. */
export function mainWorld(_encode: Encode, decode: Decode, side: Side): void {
  const freeze = (value: unknown): unknown => {
    if (value && typeof value === 'object') {
      Object.values(value).forEach(freeze);
      Object.freeze(value);
    }
    return value;
  };
  addEventListener('__bridge-expose', (event) => {
    const { key, api } = JSON.parse((event as CustomEvent<string>).detail) as { key: string; api: unknown };
    Object.defineProperty(window, key, { value: freeze(decode(api, side.proxy)), writable: false, configurable: false, enumerable: true });
  });
}

type Preload = (require: Anything, module: object, exports: object, process: object) => void;

/** Isolated world: a `require` that knows only `electron`, then the real preload bundle. */
export function preloadWorld(encode: Encode, decode: Decode, side: Side, preload: Preload): void {
  const world = globalThis as unknown as Record<string, unknown> & { __electronIpc(message: string): void };
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  const listeners = new Map<string, Set<Anything>>();
  let next = 0;
  const post = (kind: string, channel: string, args: unknown[]): number => {
    next += 1;
    world.__electronIpc(JSON.stringify({ kind, id: next, channel, args: encode(args), url: location.href }));
    return next;
  };
  world['__electronReply'] = (id: number, reply: { ok: boolean; value: unknown }) => {
    const promise = pending.get(id);
    pending.delete(id);
    if (reply.ok) promise?.resolve(decode(reply.value));
    else promise?.reject(new Error(String(reply.value)));
  };
  world['__electronDeliver'] = (channel: string, args: unknown) => {
    for (const listener of Array.from(listeners.get(channel) ?? [])) listener({ sender: ipcRenderer, ports: [] }, ...(decode(args) as unknown[]));
  };
  const on = (channel: string, listener: Anything): unknown => {
    listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    return ipcRenderer;
  };
  const off = (channel: string, listener: Anything): unknown => {
    listeners.get(channel)?.delete(listener);
    return ipcRenderer;
  };
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) => new Promise((resolve, reject) => pending.set(post('invoke', channel, args), { resolve, reject })),
    send: (channel: string, ...args: unknown[]) => void post('send', channel, args),
    on,
    addListener: on,
    off,
    removeListener: off,
  };
  const exposed = new Set<string>();
  const exposeInMainWorld = (key: string, api: unknown): void => {
    if (exposed.has(key)) throw new Error('Cannot bind an API on top of an existing property on the window object');
    exposed.add(key);
    side.fire('__bridge-expose', { key, api: encode(api, side.register) });
  };
  const electron = { contextBridge: { exposeInMainWorld }, ipcRenderer };
  const require = (name: unknown): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${String(name)} (a sandboxed preload can only require electron)`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports, { platform: 'linux', versions: {}, contextIsolated: true, sandboxed: true, type: 'renderer' });

  // What the page leaves alone goes to the menu. Asked after the page: listeners of the page stand behind this one.
  addEventListener('keydown', (event) => {
    setTimeout(() => {
      if (!event.defaultPrevented)
        post('send', '__electron-key', [{ key: event.key, ctrl: event.ctrlKey, alt: event.altKey, shift: event.shiftKey, meta: event.metaKey }]);
    });
  });
}
