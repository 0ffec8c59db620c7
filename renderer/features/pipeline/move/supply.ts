import type { SaleForm } from '#shared/contract/route.ts';
import type { GuardName } from '#shared/domain/pipeline/guards.ts';

/** What writes down a fact that a move asks for: a form of the sale, the people on the client's page, or the log. */
export type Supply = Extract<SaleForm, 'call' | 'slots' | 'decision' | 'proposal'> | 'people' | 'log';

/** Guards that are not named here look at something no screen records: it can only be stated. */
const SUPPLY: Partial<Readonly<Record<GuardName, Supply>>> = {
  slots_offered: 'slots',
  need_stated: 'call',
  budget_in_range: 'call',
  decision_maker_known: 'call',
  timing_known: 'call',
  intent_asked: 'decision',
  decision_moment_set: 'decision',
  decision_maker_entered: 'people',
  deposit_term_set: 'proposal',
  first_update_sent: 'log',
};

export function supplyOf(guard: GuardName): Supply | null {
  return SUPPLY[guard] ?? null;
}

/** Each once, in the order of the guards. */
export function suppliesOf(guards: readonly GuardName[]): readonly Supply[] {
  return [...new Set(guards.flatMap((guard) => supplyOf(guard) ?? []))];
}
