import type { Transport } from './transport.ts';

declare global {
  interface Window {
    /** Put there by the preload script of the desktop host. */
    readonly evenkeel?: Transport;
  }
}

/** The desktop's two functions, or null in a browser. */
export function bridgeTransport(): Transport | null {
  return window.evenkeel ?? null;
}
