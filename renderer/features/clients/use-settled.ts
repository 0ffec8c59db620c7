import { useEffect, useState } from 'react';

/** The value once it has not changed for `ms`: a question is asked after a word, not after every letter. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => JSON.parse(text) as T), ms); // what was just written from a T
    return () => clearTimeout(timer);
  }, [text, ms]);
  return settled;
}
