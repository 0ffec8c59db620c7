import { useEffect, useState } from 'react';
import type { MessageView } from '#shared/contract/messages.ts';

/** Whether a draft still rests; turns by itself when the hour is over. */
export function useRests(message: Pick<MessageView, 'heldUntil' | 'restsForMs'> | null): boolean {
  const [rested, setRested] = useState<number | null>(null);
  const heldUntil = message?.heldUntil ?? null;
  const restsForMs = message?.restsForMs ?? null;
  useEffect(() => {
    if (restsForMs === null) return undefined;
    const timer = setTimeout(() => setRested(heldUntil), restsForMs);
    return () => clearTimeout(timer);
  }, [heldUntil, restsForMs]);
  return restsForMs !== null && rested !== heldUntil;
}
