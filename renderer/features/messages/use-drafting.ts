import { useCallback, useEffect, useRef, useState } from 'react';
import type { Composed, MessageView } from '#shared/contract/messages.ts';
import { awaitsAnswer, type MessageChannel, type MessageKind } from '#shared/domain/messages/message.ts';
import { swapEnding } from '#shared/domain/messages/swap-ending.ts';
import { useCall } from '../../api/use-call.ts';
import { useAct } from '../../app/use-act.ts';
import { useSettled } from '../clients/use-settled.ts';

export type Written = {
  readonly channel: MessageChannel;
  readonly subject: string;
  readonly body: string;
  readonly serviceId: number | null;
  readonly expectsAnswer: boolean;
};

export type Drafting = {
  readonly clientId: number;
  readonly kind: MessageKind;
  readonly composed: Composed;
  readonly written: Written;
  readonly change: (part: Partial<Written>) => void;
  readonly chooseService: (id: number | null) => void;
  /** As it is kept now; null: nothing was kept yet. */
  readonly message: MessageView | null;
  /** Keeps what was written and gives its id; null when that was refused. */
  readonly keep: () => Promise<number | null>;
};

type From = { readonly clientId: number; readonly kind: MessageKind; readonly composed: Composed; readonly unfinished: MessageView | null };

/** So long after the last letter a draft is kept. */
const KEPT_AFTER_MS = 700;

/** The text that is written, kept by itself: whoever leaves finds it again. */
export function useDrafting({ clientId, kind, composed, unfinished }: From): Drafting {
  const [written, setWritten] = useState<Written>(() => unfinished ?? { ...composed, serviceId: null, expectsAnswer: awaitsAnswer(kind) });
  const kept = useKeeping({ clientId, kind, composed, unfinished, written });
  const change = (part: Partial<Written>): void => setWritten((was) => ({ ...was, ...part }));
  const endingOf = (id: number | null): string => composed.services.find((service) => service.id === id)?.ending ?? composed.ending;
  const chooseService = (id: number | null): void =>
    setWritten((was) => ({ ...was, serviceId: id, body: swapEnding(was.body, endingOf(was.serviceId), endingOf(id)) }));
  return { clientId, kind, composed, written, change, chooseService, ...kept };
}

function useKeeping({ clientId, kind, composed, unfinished, written }: From & { readonly written: Written }): Pick<Drafting, 'message' | 'keep'> {
  const [id, setId] = useState<number | null>(unfinished?.id ?? null);
  const open = useCall('messages.open', { clientId }).data ?? [];
  const message = open.find((each) => each.id === id) ?? null;
  const { run } = useAct('messages.save');
  const last = useRef(textOf(written));
  const under = useRef<Promise<number | null>>(Promise.resolve(id));
  const { personId, language } = composed;
  const keep = useCallback(
    (what: Written): Promise<number | null> => {
      last.current = textOf(what);
      // One after the other: the second must not make another draft while the first is made.
      under.current = under.current.then(async (known) => {
        const saved = await run({ id: known, clientId, kind, language, message: { personId, ...picked(what) } });
        if (saved) setId(saved.id);
        return saved?.id ?? known;
      });
      return under.current;
    },
    [run, clientId, kind, language, personId],
  );
  useKeptByItself(written, last, keep);
  return { message, keep: () => (id !== null && last.current === textOf(written) ? under.current : keep(written)) };
}

/** After a moment without a letter, and when the page is left. */
function useKeptByItself(written: Written, last: { readonly current: string }, keep: (what: Written) => Promise<unknown>): void {
  const settled = useSettled(written, KEPT_AFTER_MS);
  const latest = useRef({ written, keep });
  useEffect(() => {
    latest.current = { written, keep };
  });
  useEffect(() => {
    if (textOf(settled) !== last.current) void latest.current.keep(settled);
  }, [settled, last]);
  useEffect(
    () => () => {
      const { written: now, keep: keepNow } = latest.current;
      if (textOf(now) !== last.current) void keepNow(now);
    },
    [last],
  );
}

function picked({ channel, subject, body, serviceId, expectsAnswer }: Written): Written {
  return { channel, subject, body, serviceId, expectsAnswer };
}

function textOf(written: Written): string {
  return JSON.stringify(picked(written));
}
