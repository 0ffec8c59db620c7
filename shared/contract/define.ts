import type { z } from 'zod';
import type { AuditMatter } from '../domain/audit.ts';

/** What a call reads or writes: a change of one is announced, and every query that reads it is asked again. */
export const TOPICS = [
  'clients',
  'interactions',
  'engagements',
  'expectations',
  'plans',
  'phases',
  'sales',
  'meetings',
  'calls',
  'pipeline',
  'practice',
  'imports',
  'preferences',
  'postponements',
  'history',
  'views',
  'attachments',
  'messages',
  'services',
  'templates',
  'notes',
  'own',
  'reminders',
  'papers',
  'requests',
  'backups',
  'day',
] as const;
export type Topic = (typeof TOPICS)[number];

/** `needs: 'nothing'`: answered even while no practice file is open (start-up, recovery). */
export type Needs = 'practice' | 'nothing';

/**
 * Whether *Undo* takes a command back. `batch`: an import, which has a ledger of its own and may take a while. `itself`: it has
 * to wait before it writes (a document is copied first), and its handler says what belongs to the step. Any other handler of
 * an undoable command writes before it returns: it gives no promise.
 */
export type Undoable = boolean | 'batch' | 'itself';

/** A command that names a matter is noted in the audit log once it is done. What undoable commands change of stages, agreements and money is noted by itself. */
type Changing = { readonly writes: readonly Topic[]; readonly undoable?: Undoable; readonly audited?: AuditMatter };

type Spec<I, O, N> = { readonly input: I; readonly output: O; readonly needs?: N };

export const query = <I extends z.ZodType, O extends z.ZodType, const N extends Needs = 'practice'>(
  spec: Spec<I, O, N> & { readonly reads: readonly Topic[] },
) => ({ kind: 'query', input: spec.input, output: spec.output, reads: spec.reads, needs: needsOf(spec.needs) }) as const;

export const command = <I extends z.ZodType, O extends z.ZodType, const N extends Needs = 'practice'>(spec: Spec<I, O, N> & Changing) => {
  const undoable: Undoable = spec.undoable ?? needsOf(spec.needs) === 'practice';
  const writes: readonly Topic[] = undoable === false ? spec.writes : [...spec.writes, 'history'];
  return { kind: 'command', input: spec.input, output: spec.output, writes, needs: needsOf(spec.needs), undoable, audited: spec.audited ?? null } as const;
};

/** The default of N is `practice`, so an absent value is exactly that member. */
function needsOf<N extends Needs>(needs: N | undefined): N {
  return needs ?? ('practice' as N);
}
