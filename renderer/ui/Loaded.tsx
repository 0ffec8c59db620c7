import type { ReactNode } from 'react';
import { FailedState } from './FailedState.tsx';
import { Waiting } from './Waiting.tsx';

type Answer<T> = { readonly data: T | undefined; readonly error: unknown; readonly refetch: () => unknown };

type Props<T> = {
  /** What `useCall` gave. */
  readonly of: Answer<T>;
  readonly children: (value: T) => ReactNode;
  readonly lines?: number | undefined;
  readonly failedTitle?: string | undefined;
};

/** The states of an answer: on its way, failed with a way to ask again, or there. An older answer stays while a newer one fails to come. */
export function Loaded<T>({ of, children, lines, failedTitle }: Props<T>) {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <FailedState error={of.error} title={failedTitle} onRetry={() => void of.refetch()} />;
  return <Waiting lines={lines} />;
}
