import type { TodayKind, TodayLine, TodaySubject } from '#shared/contract/today.ts';
import { clientId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS, HOUR } from '#shared/time/duration.ts';
import type { Day } from '#shared/time/day.ts';
import { ENGAGEMENT_LINES } from './engagement-lines.ts';

/** The day of the drawings. */
export const TODAY = '2026-02-26' as Day;
/** Thursday 26 February 2026, 09:12 in Warsaw. */
export const NOW = Date.UTC(2026, 1, 26, 8, 12);
export const ASKED = '2026-02-20' as Day;

const GAP: NonNullable<TodayLine['gap']> = {
  interval: 'monthly',
  neverInformed: false,
  othersSince: null,
  since: '2026-01-20' as Day,
  dueOn: '2026-02-20' as Day,
  gapDays: 37,
  targetDays: 31,
  ratio: 1.19,
  band: 'overdue',
  backOn: null,
};

/** A line with Anna Wrona, of whom everything is known. */
export const BASE: Omit<TodayLine, 'subject'> = {
  refId: 7,
  clientId: clientId.parse(3),
  rank: 'waiting',
  clientName: 'Wrona Ceramika',
  personName: 'Anna Wrona',
  town: 'Kraków',
  phone: '12 555 01 72',
  email: 'anna@wrona.example',
  gap: GAP,
  at: null,
  on: TODAY,
  others: 0,
};

const own = { matter: 'own', what: '' } as const;
const letters = { what: 'The statements', matter: 'own' } as const;

export type Sample<K extends TodayKind> = {
  readonly subject: Extract<TodaySubject, { kind: K }>;
  readonly line?: Partial<TodayLine>;
  /** What sort, when, what, why; in English. */
  readonly words: readonly [string, string, string, string];
  readonly hard?: 'kind' | 'when';
};

/** Lines of every kind as they are met. */
export const LINES: { readonly [K in TodayKind]: readonly Sample<K>[] } = {
  deadline: [
    {
      subject: { kind: 'deadline', title: 'Annual accounts' },
      words: ['Deadline', 'Today', 'Annual accounts: last day', 'Agreed to end today. Finish it, or agree another day.'],
      hard: 'kind',
    },
  ],
  decision: [
    {
      subject: { kind: 'decision', channel: 'phone', late: false },
      line: { at: NOW + 2 * HOUR },
      words: ['Decision', '11:12', 'Call for the decision', 'Agreed: yes or no on 26 Feb, 11:12. Call, do not write.'],
    },
    {
      subject: { kind: 'decision', channel: 'phone', late: true },
      line: { at: NOW - DAY_OF_HOURS },
      words: ['Decision', '25 Feb', 'Call for the decision', 'It was agreed for 25 Feb, 09:12. Call, do not write.'],
    },
  ],
  meeting: [
    {
      subject: { kind: 'meeting', type: 'regular', minutes: 45, channel: 'meeting', place: 'their office', past: false },
      line: { at: NOW + HOUR },
      words: ['Meeting', '10:12', 'Regular meeting', '45 minutes, their office.'],
    },
    {
      subject: { kind: 'meeting', type: 'kickoff', minutes: 60, channel: 'video', place: '', past: true },
      line: { at: NOW - DAY_OF_HOURS },
      words: ['Meeting', '25 Feb', 'Kick-off', 'It is over. Say how it went.'],
    },
  ],
  slot: [
    {
      subject: { kind: 'slot', minutes: 30, channel: 'phone', past: false },
      line: { at: NOW + HOUR },
      words: ['Meeting', '10:12', 'Talk as agreed', '30 min, the time they chose.'],
    },
    {
      subject: { kind: 'slot', minutes: 30, channel: 'phone', past: true },
      line: { at: NOW - HOUR },
      words: ['Meeting', '08:12', 'Talk as agreed', 'It is over. Say how it went.'],
    },
  ],
  promise: [
    {
      subject: { kind: 'promise', ...own, what: 'Send the figures', startedAt: NOW - 20 * HOUR, late: false, agreed: false },
      line: { at: NOW + 4 * HOUR },
      words: ['My promise', '13:12', 'Send the figures', 'Since 25 Feb, 13:12. Due 26 Feb, 13:12.'],
    },
    {
      subject: { kind: 'promise', ...own, startedAt: NOW - 40 * HOUR, late: true, agreed: false },
      line: { at: NOW - 16 * HOUR },
      words: ['My promise', '16 h over', 'My promise', 'Since 24 Feb, 17:12. It was due 25 Feb, 17:12.'],
      hard: 'when',
    },
    {
      subject: { kind: 'promise', ...own, what: 'File it', startedAt: NOW - 3 * DAY_OF_HOURS, late: false, agreed: true },
      line: { at: NOW + 8 * HOUR },
      words: ['Deadline', '17:12', 'File it', 'Since 23 Feb, 09:12. Due 26 Feb, 17:12.'],
      hard: 'kind',
    },
  ],
  minutes: [
    {
      subject: { kind: 'minutes', type: 'regular', heldAt: NOW - 20 * HOUR, late: false },
      line: { at: NOW + 4 * HOUR },
      words: ['My promise', '13:12', 'Send the minutes', 'Regular meeting on 25 Feb, 13:12. Minutes go out within 24 hours.'],
    },
    {
      subject: { kind: 'minutes', type: 'review', heldAt: NOW - 4 * DAY_OF_HOURS, late: true },
      line: { at: NOW - 3 * DAY_OF_HOURS },
      words: ['My promise', '3 days over', 'Send the minutes', 'Yearly review on 22 Feb, 09:12. Minutes go out within 24 hours.'],
      hard: 'when',
    },
  ],
  held: [
    {
      subject: { kind: 'held', message: 'calm', subject: 'The invoice' },
      line: { at: NOW - HOUR },
      words: ['Draft', '08:12', 'Read the draft once more', 'It has rested its hour. Then send it, or write it anew.'],
    },
  ],
  update: [
    { subject: { kind: 'update' }, words: ['Update', '1.2 × agreed', 'Say where things stand', '37 days since 20 Jan, 31 agreed.'] },
    {
      subject: { kind: 'update' },
      line: { gap: { ...GAP, neverInformed: true, gapDays: 1, since: '2026-02-25' as Day } },
      words: ['First word', '1 day', 'Say how it begins', '1 day since the start on 25 Feb, 31 agreed.'],
    },
  ],
  ladder: [
    {
      subject: { kind: 'ladder', ...letters, step: 1, channel: 'phone', askedOn: ASKED, touches: 1 },
      line: { at: NOW },
      words: ['Waiting', 'Step 1 of 4', 'Call, do not write again', 'The statements: no answer since 20 Feb, 1 try.'],
    },
    {
      subject: { kind: 'ladder', ...own, step: 3, channel: 'email', askedOn: ASKED, touches: 3 },
      line: { at: NOW },
      words: ['Waiting', 'Step 3 of 4', 'Write once more', 'My question: no answer since 20 Feb, 3 tries.'],
    },
  ],
  bounced: [
    {
      subject: { kind: 'bounced', ...letters, channel: 'email', askedOn: ASKED },
      words: ['Waiting', 'Came back', 'Find another address', 'The statements: what was sent on 20 Feb came back.'],
    },
  ],
  silent: [
    {
      subject: { kind: 'silent', ...letters, askedOn: '2026-01-12' as Day, touches: 4 },
      line: { on: '2026-02-24' as Day },
      words: ['Alarm', '24 Feb', 'Ask about the silence itself', 'The statements: no answer since 12 Jan, 4 tries.'],
    },
  ],
  in_touch: [
    {
      subject: { kind: 'in_touch', ...letters, askedOn: ASKED, because: 'heard' },
      line: { on: '2026-02-24' as Day },
      words: ['Waiting', '24 Feb', 'Is it answered?', 'They were in touch on 24 Feb: The statements'],
    },
    {
      subject: { kind: 'in_touch', ...own, askedOn: ASKED, because: 'reached' },
      line: { on: '2026-02-24' as Day },
      words: ['Waiting', '24 Feb', 'Is it answered?', 'You talked on 24 Feb: My question'],
    },
  ],
  retreat: [
    {
      subject: { kind: 'retreat', title: 'VAT return', as: 'retreat', items: ['Bank statement', 'Sales', 'Purchases'], open: 5, statutoryOn: null },
      words: ['Request', 'Today', 'Ask for the 3 that are really needed', 'VAT return: no answer to 5. Ask for Bank statement, Sales, Purchases.'],
    },
    {
      subject: { kind: 'retreat', title: 'VAT return', as: 'third', items: ['Sales'], open: 2, statutoryOn: null },
      line: { on: '2026-02-24' as Day },
      words: ['Request', '24 Feb', 'Ring: the third time is not written', 'VAT return: asked twice for Sales. What makes it hard?'],
    },
    {
      subject: { kind: 'retreat', title: 'VAT return', as: 'thanks', items: ['Sales'], open: 1, statutoryOn: '2026-03-02' as Day },
      words: ['Deadline', 'Today', 'Thank for what came, then ask for what is still needed', 'VAT return: still open: 1. Set by law: 2 March.'],
      hard: 'kind',
    },
  ],
  hold: [
    {
      subject: { kind: 'hold', slotAAt: NOW + DAY_OF_HOURS, slotBAt: NOW + 2 * DAY_OF_HOURS },
      line: { at: NOW + HOUR },
      words: ['On hold', '10:12', 'Two times are kept free', '27 Feb, 09:12 and 28 Feb, 09:12. It runs out today at 10:12.'],
    },
    {
      subject: { kind: 'hold', slotAAt: NOW + 2 * DAY_OF_HOURS, slotBAt: NOW + 5 * DAY_OF_HOURS },
      line: { at: NOW + DAY_OF_HOURS, on: '2026-02-27' as Day },
      words: ['On hold', '27 Feb', 'Two times are kept free', '28 Feb, 09:12 and 3 Mar, 09:12. It runs out tomorrow at 09:12.'],
    },
  ],
  handed_over: [
    {
      subject: { kind: 'handed_over', message: 'update', subject: 'Where we are', channel: 'email' },
      line: { at: NOW - 2 * HOUR },
      words: ['Handed over', '07:12', 'Did it go out?', 'Where we are, 26 Feb, 07:12. It counts only once you say so.'],
    },
    {
      subject: { kind: 'handed_over', message: 'no-news', subject: '', channel: 'email' },
      line: { at: NOW - DAY_OF_HOURS },
      words: ['Handed over', '25 Feb', 'Did it go out?', 'No-news update, 25 Feb, 09:12. It counts only once you say so.'],
    },
  ],
  wake_up: [
    { subject: { kind: 'wake_up' }, words: ['Come back', 'Today', 'Take it up again', 'Put aside until 26 February.'] },
    { subject: { kind: 'wake_up' }, line: { on: '2026-02-23' as Day }, words: ['Come back', '23 Feb', 'Take it up again', 'Put aside until 23 February.'] },
  ],
  task: [
    { subject: { kind: 'task', task: 'hello', note: '' }, line: { at: NOW + HOUR }, words: ['To do', 'Today', 'Say hello', 'Due on 26 February.'] },
    {
      subject: { kind: 'task', task: 'new_lead', note: 'The bakery next door' },
      line: { at: NOW - DAY_OF_HOURS, on: '2026-02-25' as Day },
      words: ['To do', '25 Feb', 'The bakery next door', 'Due on 25 February.'],
    },
  ],
  effect: [
    {
      subject: { kind: 'effect', effect: 'weekly_progress' },
      line: { at: NOW - HOUR },
      words: ['To do', 'Today', 'Weekly note on the handover', 'Due on 26 February.'],
    },
  ],
  ...ENGAGEMENT_LINES,
  closed: [
    {
      subject: { kind: 'closed', outcome: 'no_answer' },
      line: { at: NOW - DAY_OF_HOURS, on: '2026-02-25' as Day },
      words: ['Closed', '25 Feb', 'Ended by itself: No answer', 'On 25 February. Reopen it if that is wrong.'],
    },
  ],
};
