import type { z } from 'zod';

/** What a schema minds in a value, as `[path, reason code]`; nothing for a value it takes. */
export function refusalsOf(schema: z.ZodType, value: unknown): [path: string, reason: string][] {
  return (schema.safeParse(value).error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]);
}
