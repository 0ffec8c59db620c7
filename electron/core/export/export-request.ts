import type { Language } from '#shared/domain/language.ts';
import type { ExportFormat } from '#shared/contract/exports.ts';
import type { Instant } from '#shared/time/clock.ts';

export type ExportRequest = {
  /** The practice file, opened for reading only. */
  readonly file: string;
  readonly target: string;
  readonly what:
    | { readonly kind: 'practice'; readonly format: ExportFormat }
    | { readonly kind: 'client'; readonly id: number; readonly privateNotes: boolean };
  readonly language: Language;
  /** Of the computer, for a practice without one of its own. */
  readonly zone: string;
  readonly program: string;
  readonly now: Instant;
};
