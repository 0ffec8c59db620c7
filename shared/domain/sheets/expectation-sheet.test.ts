import { describe, expect, it } from 'vitest';
import type { ClauseView } from '../../contract/expectations.ts';
import { textIn } from '../../text/index.ts';
import type { Day } from '../../time/day.ts';
import { clauseFields } from '../expectations/clause.ts';
import { LANGUAGES } from '../language.ts';
import { sheetDocument } from './document.ts';
import { expectationSheet, workCard, type ExpectationPaper } from './expectation-sheet.ts';

let id = 0;
const clause = (section: number, situation: string, more: Partial<ClauseView> = {}): ClauseView => {
  id += 1;
  const fields = clauseFields.parse({ section, situation, body: 'x' });
  return {
    ...fields,
    items: [],
    id: id as ClauseView['id'],
    key: `k${id}`,
    source: 'template',
    talk: 'open',
    talkedOn: null,
    where: '',
    discussions: [],
    ...more,
  };
};
const asked = { id: 1, discussed: false, at: 0, on: '2026-02-26', channel: 'meeting', note: '', question: 'And in August?', resolution: 'We plan it in June' };
const PAPER: ExpectationPaper = {
  clientName: 'Pelc Ogrody',
  personName: 'Joanna Pelc',
  practiceName: 'Nora Hale Bookkeeping',
  signatory: 'Nora Hale',
  version: 2,
  createdOn: '2026-02-26' as Day,
  isReset: false,
  language: 'en',
  signedOnClient: null,
  signedOnMe: null,
  paper: 'A4',
  values: { fee: '£240 a month' },
  clauses: [
    clause(2, 'What is included', { body: '', items: [{ text: 'VAT return', byWhen: '', why: '', example: '' }] }),
    clause(4, 'What I need from you', {
      body: '',
      items: [{ text: 'Bank statement', byWhen: 'by the 5th', why: 'so the month can close', example: 'the PDF' }],
    }),
    clause(8, 'Documents come late', { weDo: 'Call', youDo: 'Name a day', byWhen: '9th', otherwise: 'I file', talk: 'settled', talkedOn: '2026-02-26' as Day }),
    clause(9, 'Money', { body: '{fee}, due on the 1st.', talk: 'settled', talkedOn: '2026-02-26' as Day }),
    clause(10, 'Who decides', { talk: 'written', talkedOn: '2026-02-26' as Day, discussions: [{ ...asked, resolvedOn: null, agendaItemId: null } as never] }),
    clause(11, 'Your data', { mustDiscuss: false }),
  ],
};

describe('the expectation sheet', () => {
  const sheet = expectationSheet(PAPER, textIn('en'));
  const section = (number: number) => sheet.blocks.find((block) => block.kind === 'section' && block.number === number);

  it.each(LANGUAGES)('is a document in every language (%s)', (language) => {
    expect(() => sheetDocument.parse(expectationSheet({ ...PAPER, language, isReset: true }, textIn(language)))).not.toThrow();
  });

  it('says at its head and its foot between whom, and which version', () => {
    expect(sheet).toMatchObject({
      title: 'How we will work together',
      subtitle: 'Pelc Ogrody and Nora Hale Bookkeeping · version 2, 26 February 2026',
      footer: 'How we will work together · Pelc Ogrody · version 2, 26 February 2026 · not legal advice',
    });
  });

  it('has a box for what must be talked about, with the day on which it was', () => {
    expect(section(9)).toMatchObject({ ticked: true, tickedOn: '26/02/26', parts: [{ words: [{ strong: '£240 a month' }, ', due on the 1st.'] }] });
    expect(section(11)).toMatchObject({ ticked: false });
    expect(section(10)).not.toHaveProperty('tickedOn');
  });

  it('lists what is included, and what to bring by when', () => {
    expect(section(2)).toMatchObject({ parts: [{ kind: 'list', items: ['VAT return'] }] });
    expect(section(4)).toMatchObject({ parts: [{ kind: 'needs', rows: [{ what: 'Bank statement', byWhen: 'by the 5th' }] }] });
  });

  it('begins a page with what happens when, ticked off as far as it was talked through', () => {
    const at = sheet.blocks.findIndex(({ kind }) => kind === 'break');
    expect(sheet.blocks[at + 1]).toMatchObject({ kind: 'table', number: 8, rows: [['Documents come late', 'Call', 'Name a day', '9th', 'I file', '✓']] });
  });

  it('ends with the questions, room for more, and who signs', () => {
    expect(section(13)).toMatchObject({
      parts: [
        {
          rows: [
            ['26/02/26', 'And in August?', 'We plan it in June'],
            ['', '', ''],
          ],
        },
      ],
    });
    expect(section(14)).toMatchObject({ parts: [{ sides: [{ name: 'Joanna Pelc, Pelc Ogrody' }, { name: 'Nora Hale, Nora Hale Bookkeeping' }] }] });
  });

  it('of a client one works for already is no reproach', () => {
    expect(expectationSheet({ ...PAPER, isReset: true }, textIn('en')).note).toMatch(
      /^We know each other already\. This page puts in writing what has proved itself/,
    );
  });
});

it('the card has no boxes, no signatures and nothing about money', () => {
  const { title, blocks } = workCard(PAPER, textIn('en'));
  expect(title).toBe('How we work together');
  expect(blocks.map((block) => (block.kind === 'section' ? [block.heading, block.ticked] : block.kind))).toEqual([['What I need from you', false], 'table']);
});
