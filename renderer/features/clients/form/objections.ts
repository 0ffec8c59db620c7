import { z } from 'zod';

type Context = { readonly addIssue: (issue: { code: 'custom'; path: PropertyKey[]; message: string }) => void };

/** The domain's objections to what a form holds, at the same places below `at`. A field somebody emptied has not been filled in. */
export function addObjections(context: Context, schema: z.ZodType, value: unknown, at: readonly PropertyKey[] = []): void {
  for (const issue of schema.safeParse(value).error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: [...at, ...issue.path], message: issue.code === 'invalid_type' ? 'required' : issue.message });
  }
}

/** What the domain makes of the value; its objections otherwise. */
export function checkedBy<S extends z.ZodType>(schema: S, value: unknown, context: Context): z.output<S> {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  addObjections(context, schema, value);
  return z.NEVER;
}
