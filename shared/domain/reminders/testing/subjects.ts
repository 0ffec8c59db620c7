import type { Day } from '../../../time/day.ts';
import { DAY_OF_HOURS, HOUR, MINUTE } from '../../../time/duration.ts';
import type { ReminderSubject } from '../subject.ts';

/** Thursday 26 February 2026, 09:12 in Warsaw. */
const NOW = Date.UTC(2026, 1, 26, 8, 12);
const TODAY = '2026-02-26' as Day;
const day = (text: string): Day => text as Day;

const clock = { matter: 'own', what: 'Send the figures' } as const;
const promise = { kind: 'promise', ...clock, startedAt: NOW - 22 * HOUR, dueAt: NOW + 2 * HOUR, agreed: false } as const;
const update = { kind: 'update', since: day('2026-01-26'), dueOn: day('2026-02-27'), targetDays: 30, neverInformed: false } as const;
export const ladder = { kind: 'ladder', ...clock, channel: 'phone', askedAt: NOW - 25 * HOUR, askedOn: day('2026-02-25'), touches: 1 } as const;
const meeting = { at: NOW + 26 * HOUR, type: 'regular' } as const;

/** Every sentence there is, with the first words of its title in English. */
export const SUBJECTS: readonly (readonly [string, ReminderSubject])[] = [
  ['Call about the kiln | Firth Bakery. Due today at 10:12.', { kind: 'own', text: 'Call about the kiln' }],
  ['Firth Bakery: Send the figures | You said so 22 hours ago.', promise],
  ['Firth Bakery: My promise | You said so 3 days ago.', { ...promise, what: '', startedAt: NOW - 3 * DAY_OF_HOURS }],
  ['Firth Bakery: Send the figures | It was due today at 08:12.', { ...promise, dueAt: NOW - HOUR }],
  ['Firth Bakery: Send the figures | Agreed in the meeting for 26 February. They count on it.', { ...promise, agreed: true }],
  ['Firth Bakery: Send the figures | Agreed in the meeting for 25 February. Do it now', { ...promise, agreed: true, dueAt: NOW - DAY_OF_HOURS }],
  ['Firth Bakery: the first answer is due | They asked today at 08:12. 20 minutes by phone', { kind: 'enquiry', askedAt: NOW - HOUR, dueAt: NOW + 23 * HOUR }],
  ['Firth Bakery: no answer for 25 hours | Send the figures. That is rarely a no', { ...ladder, step: 1 }],
  ['Firth Bakery: no answer for 4 days | “Which bank?”. That is rarely a no', { ...ladder, step: 1, what: 'Which bank?', askedAt: NOW - 4 * DAY_OF_HOURS }],
  ['Step 2 of 4 for Firth Bakery: call | “Have you had a moment for it?', { ...ladder, step: 2 }],
  ['Step 3 of 4 for Firth Bakery: letter | “No need to explain the wait.', { ...ladder, step: 3, channel: 'letter' }],
  ['Step 4 of 4 for Firth Bakery: e-mail | “I will put it aside', { ...ladder, step: 4, channel: 'email', matter: 'decision', what: '' }],
  ['Update for Firth Bakery is due tomorrow | Nothing to report is a report.', { ...update, entered: 'due' }],
  ['Update for Firth Bakery is due on 3 March | They have heard nothing since', { ...update, entered: 'due', dueOn: day('2026-03-03'), neverInformed: true }],
  ['Firth Bakery last heard news 31 days ago | Agreed: 30 days. People fill', { ...update, entered: 'overdue' }],
  ['Firth Bakery has heard nothing for 31 days | Agreed: 30 days. By now', { ...update, entered: 'story', neverInformed: true }],
  ['Firth Bakery decides today at 09:27 | Call at 09:27, do not write.', { kind: 'decision', at: NOW + 15 * MINUTE, channel: 'phone' }],
  ['Firth Bakery was to decide yesterday at 09:12 | Call now, do not write.', { kind: 'decision', at: NOW - DAY_OF_HOURS, channel: 'phone' }],
  ['Firth Bakery: verbal yes 4 hours ago | Send the confirmation within', { kind: 'confirmation', saidAt: NOW - 4 * HOUR, dueAt: NOW + 20 * HOUR }],
  ['Firth Bakery: verbal yes 3 days ago | The confirmation was due', { kind: 'confirmation', saidAt: NOW - 3 * DAY_OF_HOURS, dueAt: NOW - HOUR }],
  [
    'Meeting with Firth Bakery tomorrow at 11:12 | They have not heard about “the kiln”',
    { kind: 'meeting_eve', ...meeting, topic: { text: 'the kiln', since: day('2026-02-12') } },
  ],
  ['Meeting with Firth Bakery tomorrow at 11:12 | Regular meeting. A look', { kind: 'meeting_eve', ...meeting, topic: null }],
  [
    'Meeting with Firth Bakery today at 09:27 | Regular meeting, 45 minutes, Café',
    { kind: 'meeting', type: 'regular', at: NOW + 15 * MINUTE, minutes: 45, place: 'Café' },
  ],
  ['Meeting with Firth Bakery today at 09:27 | Kick-off, 30 minutes.', { kind: 'meeting', type: 'kickoff', at: NOW + 15 * MINUTE, minutes: 30, place: '' }],
  ['Minutes for Firth Bakery are due tomorrow at 06:12 | They go out', { kind: 'minutes', heldAt: NOW - 3 * HOUR, dueAt: NOW + 21 * HOUR }],
  ['Minutes for Firth Bakery were due today at 08:12 | They go out', { kind: 'minutes', heldAt: NOW - 25 * HOUR, dueAt: NOW - HOUR }],
  ['Smile and dial, 10:12 | 5 people would like to hear your voice.', { kind: 'calls', at: NOW + HOUR, people: 5 }],
  [
    'Firth Bakery: the hold runs out tomorrow at 09:12 | 2 Mar, 10:00 and 4 Mar',
    { kind: 'hold', slotAAt: Date.UTC(2026, 2, 2, 9), slotBAt: Date.UTC(2026, 2, 4, 13), expiresAt: NOW + DAY_OF_HOURS },
  ],
  ['The draft to Firth Bakery has rested an hour | Read it once more', { kind: 'draft', message: 'calm', heldUntil: NOW }],
  [
    'Firth Bakery: 2 things due tomorrow | Sales, Contracts.',
    { kind: 'request', about: 'eve', items: ['Sales', 'Contracts'], open: 2, dueOn: day('2026-02-27') },
  ],
  [
    'Firth Bakery: no answer to 5 things | Ask for this now: Bank statement, Sales. Let the rest wait.',
    { kind: 'request', about: 'retreat', items: ['Bank statement', 'Sales'], open: 5, dueOn: null },
  ],
  [
    'Firth Bakery: the third time is not written | Sales: call and ask what makes it hard.',
    { kind: 'request', about: 'third', items: ['Sales'], open: 1, dueOn: null },
  ],
  ['Firth Bakery: time to take it up again | Put aside until 26 February.', { kind: 'wake_up', on: TODAY }],
  [
    'Firth Bakery: 25 days in “Proposal” | The usual is 10 days. Next step: “Proposal accepted”.',
    { kind: 'stage_age', stage: 'proposal', enteredOn: day('2026-02-01'), usualDays: 10 },
  ],
  [
    'Firth Bakery signed without talking through 2 points | Money and How to reach me. Ten minutes by phone close the gap.',
    { kind: 'untalked', engagementId: 5 as never, signedOn: day('2026-02-25'), points: ['Money', 'How to reach me'] },
  ],
  [
    'Day 3 with Firth Bakery | Kickoff meeting; Write down success in their words.',
    { kind: 'step', engagementId: 5 as never, day: 3, steps: ['Kickoff meeting', 'Write down success in their words'] },
  ],
  [
    'Firth Bakery is on day 75 and still on weekly updates | Announce the new rhythm before you change it.',
    { kind: 'new_rhythm', engagementId: 5 as never, day: 75, stays: false },
  ],
  [
    'Firth Bakery is on day 75, and onboarding ends | The updates stay weekly. Say what in them changes.',
    { kind: 'new_rhythm', engagementId: 5 as never, day: 75, stays: true },
  ],
  ['Day 20 with Firth Bakery: nothing to see yet | What can you show this week?', { kind: 'no_result', engagementId: 5 as never, day: 20 }],
  [
    'Firth Bakery: call today, ask for nothing | Replies take 4.5 working days instead of 2; They have heard nothing new for 37 days, 30 agreed. This is the point where people look for something shinier.',
    {
      kind: 'alarm',
      profession: 'bookkeeper',
      signs: [
        { code: 'S6', ref: '2026-02-01', text: '', kind: null, value: 4.5, base: 2, from: day('2026-02-01') },
        { code: 'S8', ref: '2026-01-20', text: '', kind: null, value: 37, base: 30, from: day('2026-02-20') },
      ],
    },
  ],
  ['Nothing to celebrate with Firth Bakery since 15 January | What became easier for them?', { kind: 'no_win', since: day('2026-01-15') }],
  ['Before I close | 2 promises run out before the next working morning (Monday 2 March).', { kind: 'before_close', promises: 2, opensOn: day('2026-03-02') }],
  ['Before I close | No promise runs out', { kind: 'before_close', promises: 0, opensOn: day('2026-03-02') }],
  ['Today: 7 things | In the order', { kind: 'morning', due: 7, on: TODAY }],
  ['Nothing is due today | ', { kind: 'morning', due: 0, on: TODAY }],
];
