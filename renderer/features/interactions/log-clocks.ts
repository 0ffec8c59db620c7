import type { ClockView } from '#shared/contract/clocks.ts';
import { closableBy, expectsAnswer } from '#shared/domain/clock.ts';
import type { LogDraft } from './log-draft.ts';

export type OpenClocks = { readonly mine: readonly ClockView[]; readonly theirs: readonly ClockView[] };

/** Whether an answer will be waited for: by the rule, until somebody says otherwise. */
export function waitsForAnswer(draft: LogDraft): boolean {
  return draft.direction === 'out' && (draft.expectsAnswer ?? expectsAnswer(draft));
}

export type Offered = { readonly clock: ClockView; readonly ends: boolean };

/**
 * The open clocks this may end, each with whether it does. Whatever they say ends what they owe; of my promises, an answer
 * ends the only one. A talk that I began ends what they owe only where somebody says so.
 */
export function offered(draft: LogDraft, open: OpenClocks | undefined): readonly Offered[] {
  return closableBy(draft).flatMap((kind) => {
    const clocks = open?.[kind] ?? [];
    const byRule = kind === 'theirs' ? draft.direction === 'in' : draft.purpose === 'answer' && clocks.length === 1;
    return clocks.map((clock) => ({ clock, ends: draft.settles[String(clock.id)] ?? byRule }));
  });
}
