import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { AppError } from '#shared/contract/error.ts';
import type { Input, Output, QueryName } from '#shared/contract/index.ts';
import { useApi } from './ApiProvider.tsx';

/** The queries that answer page by page. */
export type PagedName = { [N in QueryName]: Output<N> extends { readonly total: number; readonly rows: readonly unknown[] } ? N : never }[QueryName];
type RowOf<N extends PagedName> = Output<N>['rows'][number];

export type Paged<N extends PagedName> = {
  /** Undefined until the first page is there. */
  readonly total: number | undefined;
  /** The first page, for what the answer says beside its rows. */
  readonly first: Output<N> | undefined;
  readonly row: (index: number) => RowOf<N> | undefined;
  /** Give it to `VirtualList onRange`. */
  readonly need: (first: number, last: number) => void;
  readonly error: AppError | null;
  readonly refetch: () => void;
};

/** The pages in sight, of the list with that input. */
type Seen = { readonly key: string; readonly first: number; readonly last: number };

/** A long answer of which only the seen pages are asked for. `input` without offset and limit; while it changes, the former first page stays until the new one is there. */
export function usePagedCall<N extends PagedName>(name: N, input: Omit<Input<N>, 'offset' | 'limit'>, pageSize = 200): Paged<N> {
  const api = useApi();
  const key = JSON.stringify(input);
  const [seen, setSeen] = useState<Seen>({ key, first: 0, last: 0 });

  // What was seen of another list says nothing about this one.
  const pages = seen.key === key ? pagesOf(seen) : [0];
  const answers = useQueries({
    queries: pages.map((page) => {
      // Every paged call takes offset and limit beside the rest of its input.
      const asked = { ...input, offset: page * pageSize, limit: pageSize } as Input<N>;
      return { queryKey: [name, asked], queryFn: () => api.call(name, asked) };
    }),
  });
  const [kept, setKept] = useState(answers[0]?.data);
  const newest = answers[0]?.data;
  if (newest !== undefined && newest !== kept) setKept(newest);
  const answerOf = (page: number): Output<N> | undefined => answers[pages.indexOf(page)]?.data ?? (page === 0 ? kept : undefined);
  const need = useCallback(
    (first: number, last: number) => setSeen((was) => sameOr(was, { key, first: Math.floor(first / pageSize), last: Math.floor(last / pageSize) })),
    [key, pageSize],
  );
  return {
    total: answerOf(0)?.total,
    first: answerOf(0),
    row: (index) => answerOf(Math.floor(index / pageSize))?.rows[index % pageSize],
    need,
    // Only AppError leaves api.call.
    error: answers.map((answer) => answer.error as AppError | null).find((error) => error !== null) ?? null,
    refetch: () => answers.forEach((answer) => void answer.refetch()),
  };
}

/** The first page always, and those that are seen. */
function pagesOf({ first, last }: Seen): readonly number[] {
  const seen = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return [...new Set([0, ...seen])];
}

function sameOr(was: Seen, next: Seen): Seen {
  return was.key === next.key && was.first === next.first && was.last === next.last ? was : next;
}
