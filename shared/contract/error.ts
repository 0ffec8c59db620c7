import { z } from 'zod';

/** Expected refusals; each has a sentence in shared/text (`error.<code>`). Everything else is `internal`: a bug. */
export const ERROR_CODES = [
  'invalid-input',
  'unknown-call',
  'not-found',
  'not-allowed',
  'conflict',
  'move-impossible',
  'sheet-signed',
  'sheet-unfilled',
  'not-in-onboarding',
  'still-in-dip',
  'not-announced',
  'place-unknown',
  'file-not-found',
  'file-unreadable',
  'file-too-large',
  'file-not-understood',
  'archive-damaged',
  'archive-unsafe',
  'document-too-large',
  'document-missing',
  'document-is-program',
  'no-viewer',
  'picture-not-understood',
  'picture-too-many-dots',
  'picture-too-large',
  'sheet-not-drawn',
  'export-cancelled',
  'export-unlike',
  'export-of-client',
  'import-not-ready',
  'import-cancelled',
  'import-gone',
  'nothing-chosen',
  'nothing-to-undo',
  'nothing-to-redo',
  'undo-overtaken',
  'undo-not-newest',
  'disk-full',
  'read-only',
  'busy',
  'store-missing',
  'store-damaged',
  'store-newer',
  'copy-damaged',
  'nothing-readable',
  'store-closed',
  'folder-in-use',
  'folder-unwritable',
  'migration-failed',
  'unreachable',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export const appError = z.strictObject({
  code: z.enum(ERROR_CODES),
  /** A sentence in the interface language that says what happened, what is safe and what to do. */
  message: z.string(),
  /** Dotted path of the offending input, such as `people.0.person.name`. */
  field: z.string().optional(),
  /** Reason code of an `invalid-input` (`problem.<reason>`). */
  reason: z.string().optional(),
});
export type AppErrorBody = z.output<typeof appError>;

export type ErrorParams = Readonly<Record<string, string | number>>;

/** An expected refusal. `params` fill the placeholders of its sentence; `dispatch` writes the sentence. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly field: string | undefined;
  readonly reason: string | undefined;

  constructor(code: ErrorCode, details: { params?: ErrorParams; field?: string; reason?: string; message?: string; cause?: unknown } = {}) {
    super(details.message ?? code, { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.params = details.params ?? {};
    this.field = details.field;
    this.reason = details.reason;
  }
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppErrorBody };
