import type { z } from 'zod';

/** What a call reads or writes: a change of one is announced, and every query that reads it is asked again. */
export const TOPICS = ['clients', 'interactions', 'engagements', 'practice', 'imports', 'preferences', 'postponements', 'day'] as const;
export type Topic = (typeof TOPICS)[number];

/** `needs: 'nothing'`: answered even while no practice file is open (start-up, recovery). */
export type Needs = 'practice' | 'nothing';

type Spec<I, O, N> = { readonly input: I; readonly output: O; readonly needs?: N };

export const query = <I extends z.ZodType, O extends z.ZodType, const N extends Needs = 'practice'>(
  spec: Spec<I, O, N> & { readonly reads: readonly Topic[] },
) => ({ kind: 'query', input: spec.input, output: spec.output, reads: spec.reads, needs: needsOf(spec.needs) }) as const;

export const command = <I extends z.ZodType, O extends z.ZodType, const N extends Needs = 'practice'>(
  spec: Spec<I, O, N> & { readonly writes: readonly Topic[] },
) => ({ kind: 'command', input: spec.input, output: spec.output, writes: spec.writes, needs: needsOf(spec.needs) }) as const;

/** The default of N is `practice`, so an absent value is exactly that member. */
function needsOf<N extends Needs>(needs: N | undefined): N {
  return needs ?? ('practice' as N);
}
