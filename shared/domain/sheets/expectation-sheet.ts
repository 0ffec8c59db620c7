import type { ClauseView, SheetView } from '../../contract/expectations.ts';
import { formatDay } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import { filledText, filledWords, type PlaceValues } from '../expectations/places.ts';
import { LAST_SECTION, NEEDS, SECTION_NAMES, shapeOf, SITUATIONS } from '../expectations/section.ts';
import type { PaperSize } from '../practice.ts';
import type { SheetBlock, SheetDocument, SheetPart } from './document.ts';

export type ExpectationPaper = Pick<
  SheetView,
  'clientName' | 'personName' | 'practiceName' | 'version' | 'createdOn' | 'isReset' | 'clauses' | 'language' | 'signedOnClient' | 'signedOnMe'
> & { readonly values: PlaceValues; readonly signatory: string; readonly paper: PaperSize };

/** Rows for whatever is asked, on paper, before there are answers. */
const LOG_LINES = 2;

/** Two pages for the table between the two of us: every clause with its box, the talk and the signatures (spec 5.1). */
export function expectationSheet(it: ExpectationPaper, text: Text): SheetDocument {
  const { t } = text;
  return {
    ...around(it, text),
    title: t('expectations.paper.title'),
    note: [it.isReset && t('expectations.paper.resetNote'), t('expectations.paper.note')].filter(Boolean).join(' '),
    blocks: [...clauseBlocks(it, text), logBlock(it, text), signatureBlock(it, text)],
  };
}

/** One page for the wall: how one hears of each other, and what happens when. */
export function workCard(it: ExpectationPaper, text: Text): SheetDocument {
  const { t } = text;
  const shown = it.clauses.filter(({ section }) => CARD_SECTIONS.includes(section));
  const situations = it.clauses.filter(({ section }) => section === SITUATIONS).slice(0, CARD_SITUATIONS);
  const rows = situations.map((clause) => situationRow(it, clause));
  const table: SheetBlock = {
    kind: 'table',
    heading: t('expectations.section.situations'),
    columns: [
      { title: t('expectations.paper.situation'), share: 24, strong: true },
      { title: t('expectations.trio.weDo'), share: 32 },
      { title: t('expectations.trio.youDo'), share: 29 },
      { title: t('expectations.trio.byWhen'), share: 15 },
    ],
    rows: rows.map((row) => row.slice(0, 4)),
  };
  return {
    ...around(it, text),
    title: t('expectations.paper.cardTitle'),
    note: '',
    blocks: [...shown.map((clause) => sectionBlock(it, clause, { number: null, ticked: false }, text)), ...(rows.length > 0 ? [table] : [])],
  };
}

/** How one hears of each other, what is brought, and the low point. */
const CARD_SECTIONS: readonly number[] = [NEEDS, 5, 6, 7];
/** As many as fit below them. */
const CARD_SITUATIONS = 8;

function around(it: ExpectationPaper, { t, language }: Text): Pick<SheetDocument, 'language' | 'paper' | 'subtitle' | 'footer' | 'version'> {
  const version = t('expectations.paper.version', { version: it.version, day: formatDay(it.createdOn, language, 'full') });
  const both = it.practiceName === '' ? it.clientName : t('expectations.paper.between', { client: it.clientName, practice: it.practiceName });
  return {
    language: it.language,
    paper: it.paper,
    subtitle: [both, version].join(' · '),
    footer: [t('expectations.paper.title'), it.clientName, version, t('expectations.paper.notLegal')].join(' · '),
    version: String(it.version),
  };
}

/** Section by section; what happens when… begins the second page. */
function clauseBlocks(it: ExpectationPaper, text: Text): SheetBlock[] {
  const sections = SECTION_NAMES.map((_name, index) => index + 1);
  return sections.flatMap((section) => {
    const clauses = it.clauses.filter((clause) => clause.section === section);
    if (section === SITUATIONS) return clauses.length > 0 ? [{ kind: 'break' }, situationTable(it, clauses, text)] : [{ kind: 'break' }];
    return clauses.map((clause, index) => sectionBlock(it, clause, { number: index === 0 ? section : null, ticked: clause.mustDiscuss }, text));
  });
}

type Look = { readonly number: number | null; readonly ticked: boolean };

function sectionBlock(it: ExpectationPaper, clause: ClauseView, { number, ticked }: Look, text: Text): SheetBlock {
  const on = clause.talk === 'settled' && clause.talkedOn ? formatDay(clause.talkedOn, text.language, 'numeric') : undefined;
  return {
    kind: 'section',
    number,
    heading: filledText(clause.situation, it.values),
    parts: partsOf(it, clause, text),
    ticked,
    isColumn: true,
    ...(ticked && on !== undefined && { tickedOn: on }),
  };
}

function partsOf({ values }: ExpectationPaper, clause: ClauseView, { t }: Text): SheetPart[] {
  const fill = (text: string): string => filledText(text, values);
  const body: SheetPart[] = clause.body
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'text', words: filledWords(line, values) }));
  const trio = (['weDo', 'youDo', 'byWhen', 'otherwise'] as const).filter((name) => clause[name] !== '');
  const said: SheetPart[] = trio.map((name) => ({ kind: 'text', words: [`${t(`expectations.trio.${name}`)}: `, ...filledWords(clause[name], values)] }));
  if (clause.items.length === 0) return [...body, ...said];
  const items: SheetPart =
    shapeOf(clause.section) === 'needs'
      ? {
          kind: 'needs',
          rows: clause.items.map(({ text, byWhen, why }) => ({ what: fill(text), byWhen: fill(byWhen), why: fill(why) })),
        }
      : { kind: 'list', items: clause.items.map(({ text }) => fill(text)), numbered: true };
  return [items, ...body, ...said];
}

function situationTable(it: ExpectationPaper, clauses: readonly ClauseView[], { t }: Text): SheetBlock {
  return {
    kind: 'table',
    number: SITUATIONS,
    heading: t('expectations.section.situations'),
    columns: [
      { title: t('expectations.paper.situation'), share: 20, strong: true },
      { title: t('expectations.trio.weDo'), share: 24 },
      { title: t('expectations.trio.youDo'), share: 21.5 },
      { title: t('expectations.trio.byWhen'), share: 10.5 },
      { title: t('expectations.trio.otherwise'), share: 19.5 },
      { title: t('expectations.paper.talked'), share: 4.5, fill: 'tick' },
    ],
    rows: clauses.map((clause) => [...situationRow(it, clause), clause.talk === 'settled' ? '✓' : '']),
  };
}

function situationRow({ values }: ExpectationPaper, { situation, body, weDo, youDo, byWhen, otherwise }: ClauseView): string[] {
  // Whoever wrote only what is read aloud still says on paper what is done.
  const does = [weDo, youDo, otherwise].some((said) => said !== '') ? weDo : body;
  return [situation, does, youDo, byWhen, otherwise].map((said) => filledText(said, values));
}

function logBlock({ clauses }: ExpectationPaper, { t, language }: Text): SheetBlock {
  const asked = clauses
    .flatMap(({ discussions }) => discussions)
    .filter(({ question }) => question !== '')
    .map(({ on, question, resolution }) => [formatDay(on, language, 'numeric'), question, resolution]);
  const blank = Array.from({ length: Math.max(LOG_LINES - asked.length, 0) }, () => ['', '', '']);
  const columns = [t('expectations.paper.date'), t('expectations.paper.question'), t('expectations.paper.answer')];
  return plainSection(LAST_SECTION + 1, t('expectations.paper.log'), { kind: 'log', columns, rows: [...asked, ...blank] });
}

function signatureBlock(it: ExpectationPaper, { t, language }: Text): SheetBlock {
  const [theirs, mine] = [whoSigns(it.personName ?? '', it.clientName), whoSigns(it.signatory, it.practiceName)];
  const dated = (on: ExpectationPaper['signedOnMe']): string => (on === null ? '' : formatDay(on, language, 'withYear'));
  return plainSection(LAST_SECTION + 2, t('expectations.paper.signatures'), {
    kind: 'signing',
    place: t('expectations.paper.placeAndDate'),
    sides: [
      { name: theirs, on: dated(it.signedOnClient) },
      { name: mine, on: dated(it.signedOnMe) },
    ],
  });
}

function plainSection(number: number, heading: string, part: SheetPart): SheetBlock {
  return { kind: 'section', number, heading, parts: [part], ticked: false, isColumn: true };
}

/** The person, and the firm where it is called otherwise. */
function whoSigns(person: string, firm: string): string {
  return [...new Set([person, firm].filter(Boolean))].join(', ');
}
