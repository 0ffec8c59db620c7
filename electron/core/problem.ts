import type { z } from 'zod';
import { AppError, type AppErrorBody } from '#shared/contract/error.ts';
import type { Text } from '#shared/text/index.ts';
import { expectedFailure } from './store/failures.ts';
import type { Log } from './ports.ts';

/** An exception as the answer a page gets, in the interface language. What nobody expected is logged here, once. */
export function problemOf(error: unknown, text: Text, log: Log): AppErrorBody {
  const expected = expectedFailure(error);
  if (!expected) log.error('internal', error);
  const { code, params, field, reason } = expected ?? new AppError('internal');
  const message = reason ? reasonText(text, reason) : text.t(`errors.${code}`, params);
  return { code, message, ...(field === undefined ? {} : { field }), ...(reason === undefined ? {} : { reason }) };
}

/** The first thing that a schema minds, with its place: `people.0.person.name`. */
export function invalidInput(error: z.ZodError): AppError {
  const [issue] = leaves(error.issues, []);
  if (!issue) return new AppError('invalid-input');
  return new AppError('invalid-input', { field: issue.path.join('.'), reason: reasonOf(issue.message) });
}

type Leaf = { readonly path: readonly PropertyKey[]; readonly message: string };

/** A union reports all its members' complaints; the deepest one is about what was meant. */
function leaves(issues: readonly z.core.$ZodIssue[], at: readonly PropertyKey[]): Leaf[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, message: issue.message }];
    return issue.errors.flatMap((member) => leaves(member, path)).toSorted((a, b) => b.path.length - a.path.length);
  });
}

/** Our schemas speak in codes; a sentence of the library's own means no more than "not as expected". */
function reasonOf(message: string): string {
  return /^[a-z]+(-[a-z]+)*$/.test(message) ? message : 'not-as-expected';
}

function reasonText({ t }: Text, reason: string): string {
  const key = `errors.problem.${reason}`;
  // Reasons are data (schema messages); a test holds that every one of them has its sentence.
  const dynamic = t as unknown as (key: string, options: { defaultValue: string }) => string;
  return dynamic(key, { defaultValue: t('errors.problem.not-as-expected') });
}
