import { useState } from 'react';
import type { CallLine, CallResult } from '#shared/contract/calls.ts';
import { useAct } from '../../app/use-act.ts';

export type Made = Exclude<CallResult, 'skipped'>;

export type Calling = {
  readonly result: Made | null;
  readonly setResult: (result: Made) => void;
  readonly note: string;
  readonly setNote: (note: string) => void;
  readonly topic: string;
  readonly setTopic: (topic: string) => void;
  readonly pending: boolean;
  /** How it went, or that it was none; the next name comes by itself. */
  readonly save: (how: CallResult) => Promise<boolean>;
  readonly end: () => Promise<void>;
};

type Of = { readonly line: CallLine; readonly blockId: number; readonly onEnd: () => void };

/** One call of the hour. What was said or written of it is kept, also when the hour ends with it. */
export function useCalling({ line: { clientId, topic: known }, blockId, onEnd }: Of): Calling {
  const log = useAct('calls.log');
  const keep = useAct('calls.topic');
  const [result, setResult] = useState<Made | null>(null);
  const [note, setNote] = useState('');
  const [topic, setTopic] = useState(known);
  const [isLogged, setLogged] = useState(false);
  const secondsSince = useSeconds();
  const keepTopic = async (): Promise<boolean> => topic.trim() === known || (await keep.run({ clientId, topic })) !== null;
  const save = async (how: CallResult): Promise<boolean> => {
    if (log.pending || isLogged || !(await keepTopic())) return false;
    const logged = await log.run({ blockId, clientId, result: how, note, seconds: how === 'skipped' ? null : secondsSince() });
    setLogged(logged !== null);
    return logged !== null;
  };
  const end = async (): Promise<void> => {
    if (result ? await save(result) : await keepTopic()) onEnd();
  };
  return { result, setResult, note, setNote, topic, setTopic, pending: log.pending || keep.pending, save, end };
}

/** How long this card has been shown: about as long as the call took. */
function useSeconds(): () => number {
  const [begunAt] = useState(() => performance.now());
  return () => Math.round((performance.now() - begunAt) / 1000);
}
