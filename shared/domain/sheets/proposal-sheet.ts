import type { CommitmentView, ProposalView } from '../../contract/sale-view.ts';
import { formatDay, formatNumber, formatTime } from '../../text/format.ts';
import { formatMoney } from '../../text/money.ts';
import { dayOf, type Day } from '../../time/day.ts';
import type { Language } from '../language.ts';
import type { PaperSize } from '../practice.ts';
import type { ProposalSection } from '../sales/proposal.ts';
import { valueRatio } from '../sales/value-ratio.ts';
import type { Filler } from '../template.ts';
import type { SheetBlock, SheetDocument, SheetPart } from './document.ts';

export type ProposalPaper = {
  readonly clientName: string;
  readonly practiceName: string;
  readonly proposal: ProposalView;
  readonly commitment: CommitmentView | null;
  readonly today: Day;
  readonly zone: string;
  readonly paper: PaperSize;
  /** The client's; so are the phrases. */
  readonly language: Language;
  readonly say: Filler<'proposal'>;
};

/** The proposal as the written confirmation of what was said (spec 2.7): one or two pages, nothing private on them. */
export function proposalSheet(it: ProposalPaper): SheetDocument {
  const { proposal, language, say, clientName, practiceName } = it;
  const sections = [...saidSections(it), feeSection(it), ...listSections(it), decisionSection(it)].filter((section) => section !== null);
  return {
    language,
    paper: it.paper,
    title: proposal.title,
    subtitle: [say('title', { client: clientName }), practiceName, formatDay(it.today, language, 'withYear')].filter(Boolean).join(' · '),
    note: '',
    footer: [proposal.title, formatDay(it.today, language, 'withYear')].join(' · '),
    blocks: [
      ...sections.map((section, index) => ({ ...section, number: index + 1 })),
      { kind: 'signatures', left: say('signMe', {}), right: say('signClient', {}) },
    ],
  };
}

type Section = Extract<SheetBlock, { kind: 'section' }>;

function section(heading: string, parts: readonly SheetPart[]): Section | null {
  return parts.length > 0 ? { kind: 'section', number: null, heading, parts: [...parts], ticked: false } : null;
}

function saidSections(it: ProposalPaper): (Section | null)[] {
  const { say, proposal } = it;
  return [
    section(say('situation', {}), paragraphs(proposal.situation)),
    section(say('result', {}), list(it, 'result')),
    section(say('included', {}), list(it, 'included')),
    section(say('excluded', {}), list(it, 'excluded')),
  ];
}

function listSections(it: ProposalPaper): (Section | null)[] {
  return [section(it.say('payment', {}), payments(it)), section(it.say('need', {}), list(it, 'need'))];
}

/** The fee, and beside it what it is worth to them; the ratio only where the practitioner chose to print it. */
function feeSection({ proposal, language, say }: ProposalPaper): Section | null {
  const { fee, feePer, currency, benefitWords, benefitPerYear, printRatio } = proposal;
  const ratio = valueRatio(proposal);
  const parts: SheetPart[] = [
    ...(fee === null ? [] : [strongText(say(feePer, { fee: formatMoney(fee, currency, language) }))]),
    ...(benefitWords && printRatio ? [plainText(`${say('benefit', {})}: ${benefitWords}`)] : []),
    ...(printRatio && ratio !== null && benefitPerYear !== null
      ? [plainText(say('ratio', { ratio: formatNumber(ratio, language, { maximumFractionDigits: 0 }) }))]
      : []),
  ];
  return section(say('fee', {}), parts);
}

function payments({ proposal, language }: ProposalPaper): SheetPart[] {
  const lines = proposal.lines.filter((line) => line.section === 'payment');
  const rows = lines.map(({ text, dueOn, amount }) => [
    text,
    dueOn ? formatDay(dueOn, language, 'withYear') : '',
    amount === null ? '' : formatMoney(amount, proposal.currency, language),
  ]);
  return rows.length > 0 ? [{ kind: 'rows', rows }] : [];
}

function decisionSection({ commitment, proposal, zone, language, say }: ProposalPaper): Section | null {
  const at = commitment?.decisionAt ?? null;
  const moment =
    at === null
      ? null
      : { channel: say(commitment!.decisionChannel, {}), day: formatDay(dayOf(at, zone), language, 'weekday'), time: formatTime(at, zone, language) };
  const name = commitment?.decisionBy ?? '';
  const parts: SheetPart[] = [
    ...(moment ? [plainText(name ? say('decisionBy', { ...moment, name }) : say('decisionLine', moment))] : []),
    ...(proposal.validUntil ? [plainText(say('validUntil', { date: formatDay(proposal.validUntil, language, 'withYear') }))] : []),
  ];
  return section(say('decision', {}), parts);
}

function list({ proposal }: ProposalPaper, of: ProposalSection): SheetPart[] {
  const items = proposal.lines.filter((line) => line.section === of).map((line) => line.text);
  const [only] = items;
  if (items.length === 1 && only !== undefined) return [plainText(only)];
  return items.length > 0 ? [{ kind: 'list', items, numbered: of !== 'result' }] : [];
}

function paragraphs(text: string): SheetPart[] {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(plainText);
}

function plainText(text: string): SheetPart {
  return { kind: 'text', words: [text] };
}

function strongText(text: string): SheetPart {
  return { kind: 'text', words: [{ strong: text }] };
}
