import type { ErrorCode } from '#shared/contract/error.ts';

export type WorkerRequest = { readonly job: string; readonly request: unknown };

export type WorkerMessage =
  /** What it needs is loaded. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly phase: string; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly reason: string | null; readonly detail: string };
