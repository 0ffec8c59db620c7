import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AppError } from '#shared/contract/error.ts';
import type { Input, Output, QueryName } from '#shared/contract/index.ts';
import { useApi } from './ApiProvider.tsx';

export type CallOptions = {
  /** False: not asked yet. */
  readonly enabled?: boolean;
  /** The answer to the former input stays until the new one is there, as while somebody types a search. */
  readonly keepPrevious?: boolean;
  /** Asked again after that long, for an answer with the time of day in it. */
  readonly everyMs?: number;
  /** Also while the page is not seen. */
  readonly evenHidden?: boolean;
};

/** The answer of a query, kept fresh: `useCall('clients.get', { id })`. The key is the call itself; nothing to invent. */
export function useCall<N extends QueryName>(
  name: N,
  input: Input<N>,
  { enabled = true, keepPrevious = false, everyMs, evenHidden = false }: CallOptions = {},
): UseQueryResult<Output<N>, AppError> {
  const api = useApi();
  return useQuery<Output<N>, AppError>({
    queryKey: [name, input],
    queryFn: () => api.call(name, input),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
    ...(everyMs && { refetchInterval: everyMs, refetchIntervalInBackground: evenHidden }),
  });
}
