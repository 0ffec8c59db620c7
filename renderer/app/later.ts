import { lazy, type LazyExoticComponent, type ReactNode } from 'react';

type Part<Props> = (props: Props) => ReactNode;

const parts: (() => Promise<unknown>)[] = [];

/** A part of the page that is not needed for the first picture: fetched once that stands, or when it is asked for sooner. */
export function later<File, Props>(load: () => Promise<File>, partIn: (file: File) => Part<Props>): LazyExoticComponent<Part<Props>> {
  parts.push(load);
  return lazy(async () => ({ default: partIn(await load()) }));
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
