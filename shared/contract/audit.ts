import { z } from 'zod';
import { AUDIT_MATTERS } from '../domain/audit.ts';
import { clientId } from '../domain/ids.ts';
import { day } from '../time/day.ts';
import { query } from './define.ts';

export const auditLine = z.strictObject({
  id: z.number(),
  at: z.number(),
  on: day,
  /** The call that did it. */
  call: z.string(),
  matter: z.enum(AUDIT_MATTERS),
  by: z.enum(['user', 'clock']),
  /** Null when it was about none or several, or about one who is erased. */
  client: z.strictObject({ id: clientId, name: z.string() }).nullable(),
});
export type AuditLine = z.output<typeof auditLine>;

export const auditCalls = {
  /** Newest first: what was done with stages, agreements and money, and what left the practice or was erased. */
  'audit.list': query({
    input: z.strictObject({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) }),
    output: z.strictObject({ total: z.number(), rows: z.array(auditLine) }),
    reads: ['history', 'clients', 'practice'],
  }),
};
