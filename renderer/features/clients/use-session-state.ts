import { useState } from 'react';
import type { z } from 'zod';
import { useStart } from '../../app/start.tsx';

/** State that outlives the screen but not the window; the sample and the own practice each have theirs. What does not fit the schema is forgotten. */
export function useSessionState<S extends z.ZodType>(name: string, schema: S, initial: z.output<S>): readonly [z.output<S>, (value: z.output<S>) => void] {
  const key = useSessionKey(name);
  const [state, setState] = useState(() => schema.safeParse(storedUnder(key)).data ?? initial);
  const change = (value: z.output<S>): void => {
    sessionStorage.setItem(key, JSON.stringify(value));
    setState(value);
  };
  return [state, change];
}

/** Ids and words of the sample mean nothing in the own practice, and the other way round. */
export function useSessionKey(name: string): string {
  return `evenkeel.${useStart().sample ? 'sample' : 'own'}.${name}`;
}

/** Undefined where nothing is stored, or nothing that can be read. */
export function storedUnder(key: string): unknown {
  const text = sessionStorage.getItem(key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    // Written by another version or by hand: as if it were not there.
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
