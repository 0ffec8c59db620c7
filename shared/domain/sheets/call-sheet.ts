import type { QualificationView } from '../../contract/sale-view.ts';
import { formatDay } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import { formatMoney } from '../../text/money.ts';
import type { Day } from '../../time/day.ts';
import type { PaperSize } from '../practice.ts';
import { BUDGETS, CALL_MINUTES, QUALIFICATION_DECISIONS, RED_FLAGS } from '../sales/qualification.ts';
import type { SheetBlock, SheetDocument, SheetPart } from './document.ts';

export type CallPaper = {
  readonly clientName: string;
  readonly personName: string | null;
  readonly phone: string | null;
  /** What is known already; the rest has room to be written in. */
  readonly known: QualificationView | null;
  readonly today: Day;
  readonly paper: PaperSize;
};

/** The questions of the first call, for the desk (spec 2.4). For the practitioner alone. */
export function callSheet({ clientName, personName, phone, known, today, paper }: CallPaper, text: Text): SheetDocument {
  const { t, language } = text;
  return {
    language,
    paper,
    title: t('sheets.call.title'),
    subtitle: [personName, clientName === personName ? null : clientName, phone].filter(Boolean).join(' · '),
    note: t('sheets.call.note', { count: CALL_MINUTES }),
    footer: `${t('sheets.call.title')} · ${formatDay(today, language, 'withYear')}`,
    blocks: [...questions(known, text), ...ticks(known, text)],
  };
}

const ASKED = ['need', 'expectedResult', 'whyNow', 'timing', 'decisionMakers', 'previousProvider', 'whyLeft'] as const;
/** What takes more than a line to write down. */
const LONG: ReadonlySet<(typeof ASKED)[number]> = new Set(['need', 'expectedResult', 'whyLeft']);

function questions(known: QualificationView | null, { t }: Text): SheetBlock[] {
  return ASKED.map((key, index) => {
    const answer = known?.[key] ?? '';
    const part: SheetPart = answer ? { kind: 'text', words: [answer] } : { kind: 'lines', count: LONG.has(key) ? 2 : 1 };
    return section(index + 1, t(`sheets.call.question.${key}`), [part]);
  });
}

function ticks(known: QualificationView | null, text: Text): SheetBlock[] {
  const { t } = text;
  const interests = (['interestInitial', 'interestRelation', 'interestDetails'] as const).map((key) => ({
    text: t(`sheets.call.${key}`),
    ticked: known?.[key] ?? false,
  }));
  const flags = RED_FLAGS.map((flag) => ({ text: t(`sheets.call.flag.${flag}`), ticked: known?.redFlags.includes(flag) ?? false }));
  const decisions = QUALIFICATION_DECISIONS.map((decision) => ({ text: t(`sheets.call.decision.${decision}`), ticked: known?.decision === decision }));
  return [
    section(8, t('sheets.call.budget'), budgetParts(known, text)),
    section(9, t('sheets.call.interest'), [{ kind: 'choices', items: interests }]),
    section(10, t('sheets.call.flags'), [{ kind: 'choices', items: flags }]),
    section(11, t('sheets.call.decided'), [
      { kind: 'choices', items: decisions },
      { kind: 'lines', count: 1 },
    ]),
  ];
}

function budgetParts(known: QualificationView | null, { t, language }: Text): SheetPart[] {
  const items = BUDGETS.filter((budget) => budget !== 'unasked').map((budget) => ({
    text: t(`sheets.call.budgetIs.${budget}`),
    ticked: known?.budget === budget,
  }));
  const range = [known?.budgetMin ?? null, known?.budgetMax ?? null]
    .filter((amount) => amount !== null)
    .map((amount) => formatMoney(amount, known!.currency, language));
  return [{ kind: 'choices', items }, range.length > 0 ? { kind: 'text', words: [range.join(' – ')] } : { kind: 'lines', count: 1 }];
}

function section(number: number, heading: string, parts: SheetPart[]): SheetBlock {
  return { kind: 'section', number, heading, parts, ticked: false };
}
