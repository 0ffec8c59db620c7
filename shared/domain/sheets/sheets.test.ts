import { describe, expect, it } from 'vitest';
import type { ClockView } from '../../contract/clocks.ts';
import type { BoardCard } from '../../contract/pipeline.ts';
import type { CommitmentView, ProposalView } from '../../contract/sale-view.ts';
import { textIn } from '../../text/index.ts';
import { instantOf, type Day } from '../../time/day.ts';
import { LANGUAGES } from '../language.ts';
import { beforeCloseSheet } from './before-close-sheet.ts';
import { callSheet } from './call-sheet.ts';
import { sheetDocument, type SheetBlock } from './document.ts';
import { pipelineSheet } from './pipeline-sheet.ts';
import { proposalSheet } from './proposal-sheet.ts';

const ZONE = 'Europe/Warsaw';
const TODAY = '2026-02-26' as Day;
const at = (day: string, time: string): number => instantOf(day as Day, time, ZONE);

const CARD: BoardCard = {
  clientId: 1 as BoardCard['clientId'],
  personName: 'Ingrid Solheim',
  name: 'Solheim Arkitekter',
  stage: 'proposal',
  outcome: null,
  enteredOn: '2026-02-12' as Day,
  stageDays: 14,
  band: null,
  next: { kind: 'decision', what: 'phone', at: at('2026-02-27', '11:00'), on: '2026-02-27' as Day, timed: true },
  missing: 'decision_maker_entered',
  advocate: false,
};

const PAGE = { practiceName: 'Nora Hale', today: TODAY, zone: ZONE, paper: 'A4' } as const;
const words = (block: SheetBlock | undefined): string => JSON.stringify(block);

describe('the pipeline for Monday', () => {
  it('has a table a stage, with the next step, its day and hour, and what is missing', () => {
    const sheet = pipelineSheet({ ...PAGE, columns: [{ stage: 'proposal', total: 1, cards: [CARD] }] }, textIn('en'));
    expect(sheet.blocks).toMatchObject([
      {
        kind: 'table',
        heading: 'Proposal · 1',
        rows: [['Ingrid Solheim, Solheim Arkitekter', '14 days', 'Decision, Fri 27 Feb 11:00', 'Decision maker to enter']],
      },
    ]);
  });

  it('counts no days on the day somebody came to a stage', () => {
    const { blocks } = pipelineSheet({ ...PAGE, columns: [{ stage: 'proposal', total: 1, cards: [{ ...CARD, stageDays: 0 }] }] }, textIn('en'));
    expect(words(blocks[0])).toContain('"first day"');
  });

  it('leaves empty stages out, and counts those that do not fit', () => {
    const columns = [
      { stage: 'enquiry', total: 0, cards: [] },
      { stage: 'proposal', total: 250, cards: [CARD] },
    ] as const;
    const { blocks } = pipelineSheet({ ...PAGE, columns }, textIn('en'));
    expect(blocks).toHaveLength(1);
    expect(words(blocks[0])).toContain('and 249 more');
  });

  it.each(LANGUAGES)('an empty one says so (%s)', (language) => {
    const sheet = pipelineSheet({ ...PAGE, columns: [] }, textIn(language));
    expect(sheet).toMatchObject({ language, blocks: [], note: textIn(language).t('sheets.pipeline.empty') });
  });
});

/** Phrases that say which they are and what stands in them. */
const say = ((passage: string, values: object) => [passage, ...Object.values(values)].join(' ')) as Parameters<typeof proposalSheet>[0]['say'];

const PROPOSAL: ProposalView = {
  id: 1 as ProposalView['id'],
  version: 1,
  status: 'draft',
  sentAt: null,
  closedAt: null,
  title: 'Bookkeeping',
  situation: 'Boxes.\n\nLetters.',
  fee: 100_000,
  currency: 'EUR',
  feePer: 'month',
  rangeMin: null,
  rangeMax: null,
  benefitPerYear: 12_000_000,
  benefitWords: 'two evenings a week',
  printRatio: false,
  validUntil: null,
  verbalYesAt: null,
  lines: [
    { section: 'included', text: 'Registers', amount: null, dueOn: null, saidAloud: true },
    { section: 'included', text: 'VAT', amount: null, dueOn: null, saidAloud: false },
    { section: 'payment', text: 'Deposit', amount: 40_000, dueOn: '2026-03-02' as Day, saidAloud: true },
  ],
};

const COMMITMENT: CommitmentView = {
  id: 1 as CommitmentView['id'],
  question: 'What will you do?',
  answer: 'Sign',
  askedAt: at('2026-02-25', '10:00'),
  decisionAt: at('2026-02-27', '14:00'),
  decisionChannel: 'phone',
  decisionBy: 'Zofia Żak',
  extensions: [],
  state: 'ahead' as CommitmentView['state'],
  canExtend: true,
};

describe('a proposal', () => {
  const paper = (change: Partial<ProposalView> = {}, commitment: CommitmentView | null = COMMITMENT) =>
    proposalSheet({
      clientName: 'Solheim',
      practiceName: 'Nora Hale',
      proposal: { ...PROPOSAL, ...change },
      commitment,
      today: TODAY,
      zone: ZONE,
      paper: 'A4',
      language: 'en',
      say,
    });
  const headings = (sheet: ReturnType<typeof paper>) =>
    sheet.blocks.map((block) => (block.kind === 'section' ? `${block.number} ${block.heading}` : block.kind));

  it('numbers what was said, leaves out what is empty, and ends with two signatures', () => {
    expect(headings(paper())).toEqual(['1 situation', '2 included', '3 fee', '4 payment', '5 decision', 'signatures']);
  });

  it('names the moment of the decision, and dates every payment', () => {
    const text = words({ kind: 'letter', paragraphs: [JSON.stringify(paper().blocks)] });
    expect(text).toContain('decisionBy phone Friday 27 February 14:00 Zofia Żak');
    expect(text).toContain('2 Mar 2026');
    expect(text).toContain('€400');
  });

  it('keeps the value ratio and their words to the practitioner unless it is to be printed', () => {
    expect(words(paper().blocks[2])).not.toMatch(/ratio|evenings/);
    expect(words(paper({ printRatio: true }).blocks[2])).toMatch(/benefit: two evenings a week.*ratio 10/);
  });

  it('without a fee, lines or a decision is still a page', () => {
    expect(headings(paper({ fee: null, lines: [], situation: '' }, null))).toEqual(['signatures']);
  });
});

describe('the call sheet', () => {
  const page = { clientName: 'Solheim', personName: 'Ingrid Solheim', phone: '+47 555 0100', today: TODAY, paper: 'A4' } as const;

  it.each(LANGUAGES)('has room where nothing is known (%s)', (language) => {
    const sheet = callSheet({ ...page, known: null }, textIn(language));
    expect(sheetDocument.safeParse(sheet).success).toBe(true);
    expect(sheet.blocks.filter((block) => words(block).includes('"lines"'))).toHaveLength(9);
    expect(words({ kind: 'letter', paragraphs: [JSON.stringify(sheet)] })).not.toMatch(/sheets\.|\{\{/);
  });

  it('shows what was answered, and ticks what was ticked', () => {
    const known = {
      need: 'VAT every quarter',
      expectedResult: '',
      budget: 'range',
      budgetMin: 50_000,
      budgetMax: 80_000,
      currency: 'EUR',
      timing: '',
      whyNow: '',
      decisionMakers: '',
      previousProvider: '',
      whyLeft: '',
      interestInitial: true,
      interestRelation: false,
      interestDetails: false,
      redFlags: ['distrust'],
      note: '',
      heldAt: null,
      minutes: null,
      decision: 'go',
      decidedAt: null,
      missing: [],
      caution: false,
    } as const satisfies Parameters<typeof callSheet>[0]['known'];
    const { blocks } = callSheet({ ...page, known: { ...known, redFlags: [...known.redFlags], missing: [] } }, textIn('en'));
    expect(words(blocks[0])).toContain('VAT every quarter');
    expect(words(blocks[7])).toContain('€500 – €800');
    const ticked = blocks.flatMap((block) => (block.kind === 'section' ? block.parts : [])).flatMap((part) => (part.kind === 'choices' ? part.items : []));
    expect(ticked.filter((item) => item.ticked).map(({ text }) => text)).toEqual(['A range that fits', 'Showed interest', 'Distrust', 'Go']);
  });
});

describe('before I close', () => {
  const clock: ClockView = {
    id: 1 as ClockView['id'],
    clientId: 1 as ClockView['clientId'],
    clientName: 'Wrona Ceramika',
    personName: 'Anna Wrona',
    kind: 'mine',
    matter: 'own',
    what: 'Send the plan',
    startedAt: at('2026-02-27', '16:00'),
    dueAt: at('2026-03-02', '10:00'),
    dueOn: '2026-03-02' as Day,
    targetAt: null,
    late: false,
    interactionId: null,
  };
  const page = { ...PAGE, opensOn: '2026-03-02' as Day };

  it('names every promise with whom it is for and until when, and a box for the pen', () => {
    const sheet = beforeCloseSheet({ ...page, clocks: [clock, { ...clock, what: '', matter: 'first_answer' }] }, textIn('en'));
    expect(sheet.note).toContain('Monday 2 March');
    expect(sheet.blocks).toMatchObject([
      {
        rows: [
          ['Send the plan', 'Anna Wrona, Wrona Ceramika', 'Mon 2 Mar 10:00', ''],
          ['First answer', 'Anna Wrona, Wrona Ceramika', 'Mon 2 Mar 10:00', ''],
        ],
      },
    ]);
  });

  it.each(LANGUAGES)('an empty one says so (%s)', (language) => {
    const sheet = beforeCloseSheet({ ...page, clocks: [] }, textIn(language));
    expect(sheet).toMatchObject({ language, blocks: [], note: textIn(language).t('sheets.closing.empty') });
    expect(sheetDocument.safeParse(sheet).success).toBe(true);
  });
});
