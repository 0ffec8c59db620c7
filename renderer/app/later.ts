import { createElement, lazy, useState, type ComponentType, type ReactNode } from 'react';

type Part<Props> = (props: Props) => ReactNode;

const parts: (() => Promise<unknown>)[] = [];

/**
 * A part of the page that is not needed for the first picture: fetched once that stands, or when it is asked for sooner.
 * Once fetched it is drawn at once: React would keep whatever has waited, however shortly, hidden for 300 ms.
 */
export function later<File, Props extends object>(load: () => Promise<File>, partIn: (file: File) => Part<Props>): Part<Props> {
  let ready: Part<Props> | null = null;
  const fetch = async (): Promise<Part<Props>> => (ready = partIn(await load()));
  parts.push(fetch);
  const Fetched = lazy(async () => ({ default: await fetch() }));
  return function Later(props) {
    // Chosen once: what is open stays what it is.
    const [Shown] = useState<ComponentType<Props>>(() => ready ?? (Fetched as ComponentType<Props>));
    return createElement(Shown, props);
  };
}

/** Where a browser does not say when it is idle (Safari), after this long. */
const AFTER_MS = 1000;

/** Fetches the parts one after the other while nobody waits for anything else. */
export function fetchParts(): void {
  if ('requestIdleCallback' in window) requestIdleCallback(fetchAll);
  else setTimeout(fetchAll, AFTER_MS);
}

function fetchAll(): void {
  parts
    .reduce((before, load) => before.then(load), Promise.resolve<unknown>(null))
    .catch((error: unknown) => {
      // Whoever asks for the part fetches it again, and is told when it cannot be had.
      console.warn('a part of the page was not fetched ahead', error);
    });
}
