import type { SignalCode } from './signal.ts';

/** One's own part in it is said first (spec 2.16). */
const OWN: readonly SignalCode[] = ['S8', 'S11', 'S9', 'S10'];

export function ownFirst(a: { readonly code: SignalCode }, b: { readonly code: SignalCode }): number {
  return place(a) - place(b);
}

function place({ code }: { readonly code: SignalCode }): number {
  return OWN.includes(code) ? OWN.indexOf(code) : OWN.length;
}
