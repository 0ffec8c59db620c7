import { useTranslation } from 'react-i18next';
import type { SaleForm } from '#shared/contract/route.ts';
import type { SaleView } from '#shared/contract/sale-view.ts';
import { useDayWords } from './use-day-words.ts';

/** The latest fact of every step in a few words; null where there is none. */
export function useStepFacts(sale: SaleView): Readonly<Record<SaleForm, string | null>> {
  const { t } = useTranslation();
  const words = useDayWords();
  const { qualification, commitment, concessions, freeAdvice, balance } = sale;
  const held = qualification?.heldAt ?? qualification?.decidedAt ?? null;
  const given = balance > 0 ? t('sales.fact.open', { count: balance }) : t('sales.fact.balanced');
  return {
    call: held === null ? null : t('sales.fact.held', { day: words.day(held) }),
    slots: useSlotsFact(sale),
    decision: commitment?.askedAt == null ? null : t('sales.fact.asked', { day: words.day(commitment.askedAt) }),
    proposal: useProposalFact(sale),
    concessions: concessions.length === 0 ? null : given,
    questions:
      freeAdvice.count === 0
        ? null
        : joined([t('sales.fact.questions', { count: freeAdvice.count }), freeAdvice.minutes > 0 && t('sales.fact.minutes', { count: freeAdvice.minutes })]),
    reply: null,
  };
}

function useSlotsFact({ offers, nextOffer, moved, noShows }: SaleView): string | null {
  const { t } = useTranslation();
  const words = useDayWords();
  const [last] = offers;
  if (!last) return null;
  const counters = [moved > 0 && t('sales.fact.moved', { count: moved }), noShows > 0 && t('sales.fact.noShows', { count: noShows })];
  const at = (moment: number) => ({ day: words.day(moment), time: words.time(moment) });
  const state = {
    waiting: () => t('sales.fact.waiting', at(last.expiresAt)),
    agreed: () => t('sales.fact.agreed', at(last.chosenAt ?? last.sentAt)),
    ask_theirs: () => t('sales.fact.askTheirs'),
    first: () => (last.outcome ? t(`sales.slots.outcomes.${last.outcome}`) : null),
    second: () => t('sales.slots.neither'),
  }[nextOffer.step]();
  return joined([state, nextOffer.phoneOnly && t('sales.fact.phoneOnly'), ...counters]);
}

function useProposalFact({ proposal }: SaleView): string | null {
  const { t } = useTranslation();
  const words = useDayWords();
  if (!proposal) return null;
  const { status, version } = proposal;
  if (status === 'draft') return t('sales.fact.draft', { version });
  if (status === 'sent') return t('sales.fact.sent', { version, day: words.day(proposal.sentAt ?? 0) });
  return t(`sales.fact.${status}`, { day: words.day(proposal.closedAt ?? proposal.sentAt ?? 0) });
}

function joined(parts: readonly (string | null | false)[]): string | null {
  return parts.filter(Boolean).join(' · ') || null;
}
