import type { TodayKind } from '#shared/contract/today.ts';
import type { Day } from '#shared/time/day.ts';
import type { Sample } from './line-samples.ts';

/** What new work and the relationship itself bring. */
export const ENGAGEMENT_LINES = {
  untalked: [
    {
      subject: { kind: 'untalked', engagementId: 5 as never, points: ['Money', 'How to reach me'] },
      line: { on: '2026-02-25' as Day },
      words: [
        'To talk through',
        '25 Feb',
        '2 points of the sheet to talk through',
        'Signed, not discussed: Money and How to reach me. Ten minutes by phone close the gap.',
      ],
    },
  ],
  step: [
    {
      subject: { kind: 'step', engagementId: 5 as never, key: 'first_result', day: 30, text: 'Show the first result' },
      words: ['Onboarding', 'Today', 'Day 30: Show the first result', 'By the plan on 26 February.'],
    },
  ],
  no_result: [
    {
      subject: { kind: 'no_result', engagementId: 5 as never, day: 22 },
      line: { on: '2026-02-24' as Day },
      words: ['Onboarding', 'Day 22', 'No visible result yet', 'What can you show this week?'],
    },
  ],
  new_rhythm: [
    {
      subject: { kind: 'new_rhythm', engagementId: 5 as never, day: 78, stays: false },
      line: { on: '2026-02-23' as Day },
      words: ['Onboarding', 'Day 78', 'Announce the new rhythm before you change it', 'They are on day 78 and still on weekly updates.'],
    },
    {
      subject: { kind: 'new_rhythm', engagementId: 5 as never, day: 78, stays: true },
      line: { on: '2026-02-23' as Day },
      words: ['Onboarding', 'Day 78', 'Say what changes once onboarding ends', 'The updates stay weekly; what is in them changes.'],
    },
  ],
  vanished: [
    {
      subject: { kind: 'vanished', signedOn: '2026-02-13' as Day },
      line: { on: '2026-02-23' as Day },
      words: ['Alarm', '23 Feb', 'Call and ask how they are', 'Signed on 13 February, and not a word from them since.'],
    },
  ],
  alarm: [
    {
      subject: {
        kind: 'alarm',
        profession: 'web_designer',
        signs: [
          { code: 'S11', ref: '4', text: 'Send the draft', kind: null, value: null, base: null, from: '2026-02-24' as Day },
          { code: 'S4', ref: '9', text: '', kind: 'somebody', value: null, base: null, from: '2026-02-25' as Day },
        ],
      },
      line: { on: '2026-02-25' as Day },
      words: ['Alarm', '25 Feb', 'Call today, ask for nothing', 'My promise “Send the draft” is late; Somebody else works on the site.'],
    },
  ],
  win: [
    {
      subject: { kind: 'win', what: 'Refund of £212', meaning: 'The press is paid' },
      line: { on: '2026-02-25' as Day },
      words: ['Win', '25 Feb', 'Tell them: Refund of £212', 'The press is paid'],
    },
    {
      subject: { kind: 'win', what: 'Refund of £212', meaning: '' },
      line: { on: '2026-02-25' as Day },
      words: ['Win', '25 Feb', 'Tell them: Refund of £212', 'A win counts once they know of it.'],
    },
  ],
} satisfies { readonly [K in TodayKind]?: readonly Sample<K>[] };
