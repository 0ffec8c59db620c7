// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { CallName } from '#shared/contract/index.ts';
import { TODAY_KINDS, type TodayKind, type TodayLine, type TodaySubject } from '#shared/contract/today.ts';
import type { TestCore } from '../../../../electron/core/testing/make-core.ts';
import { plainFeatures } from '../../../testing/plain-features.tsx';
import { renderApp, type Rendered } from '../../../testing/render-app.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { LogProvider } from '../../interactions/LogProvider.tsx';
import { practice } from '../../interactions/testing/open-interactions.tsx';
import { personOf, useAround } from '../today-words.ts';
import { kindOf } from './index.ts';
import { BASE, LINES, NOW, TODAY } from './testing/line-samples.ts';

type Act = {
  readonly subject: TodaySubject;
  readonly line?: Partial<TodayLine>;
  /** Where it leads, or what it asks the core for. */
  readonly leads?: string;
  readonly asks?: readonly [CallName, object];
  readonly name: string;
};

const first = <K extends TodayKind>(kind: K): { readonly subject: TodaySubject; readonly line: Partial<TodayLine> } => {
  const [sample] = LINES[kind];
  return { subject: sample!.subject, line: sample!.line ?? {} };
};
const CALL = { leads: 'tel:125550172', name: 'Call Anna Wrona' };
const WRITE = { leads: '#/clients/3/compose/update', name: 'Write to Anna Wrona' };
const unreachable = { phone: null, email: null };

const ACTS: { readonly [K in TodayKind]: readonly Act[] } = {
  deadline: [{ ...first('deadline'), leads: '#/clients/3', name: 'Open: Annual accounts: last day, Anna Wrona' }],
  decision: [
    { ...first('decision'), ...CALL },
    { ...first('decision'), line: { at: NOW, phone: null }, leads: '#/clients/3/sale/decision', name: 'Open: Call for the decision, Anna Wrona' },
  ],
  meeting: [{ ...first('meeting'), leads: '#/meetings/7', name: 'Open: Regular meeting, Anna Wrona' }],
  slot: [{ ...first('slot'), leads: '#/clients/3/sale/slots', name: 'Open: Talk as agreed, Anna Wrona' }],
  promise: [{ ...first('promise'), asks: ['clocks.close', { id: 7, reason: 'done' }], name: 'Done: Send the figures, Anna Wrona' }],
  minutes: [{ ...first('minutes'), leads: '#/meetings/7', name: 'Open: Send the minutes, Anna Wrona' }],
  held: [{ ...first('held'), leads: '#/clients/3/compose/calm', name: 'Write to Anna Wrona' }],
  update: [
    { ...first('update'), ...WRITE },
    { ...first('update'), line: { email: null }, ...CALL },
    { ...first('update'), line: unreachable, leads: '#/clients/3', name: 'Open: Say where things stand, Anna Wrona' },
  ],
  ladder: [
    { ...first('ladder'), ...CALL },
    { subject: LINES.ladder[1]!.subject, leads: '#/clients/3/compose/easy-way-back', name: 'Write to Anna Wrona' },
    { subject: { ...LINES.ladder[1]!.subject, step: 4 }, leads: '#/clients/3/compose/closing-message', name: 'Write to Anna Wrona' },
    { subject: { ...LINES.ladder[1]!.subject, channel: 'visit' }, leads: '#/clients/3', name: 'Open: Go and see them, Anna Wrona' },
  ],
  bounced: [{ ...first('bounced'), leads: '#/clients/3', name: 'Open: Find another address, Anna Wrona' }],
  silent: [
    { ...first('silent'), ...CALL },
    { ...first('silent'), line: { phone: null }, ...WRITE },
  ],
  in_touch: [{ ...first('in_touch'), leads: '#/clients/3', name: 'Open: Is it answered?, Anna Wrona' }],
  retreat: [{ ...first('retreat'), leads: '#/requests/7', name: 'Open: Ask for the 3 that are really needed, Anna Wrona' }],
  hold: [{ ...first('hold'), leads: '#/clients/3/sale/slots', name: 'Their answer: Two times are kept free, Anna Wrona' }],
  handed_over: [{ ...first('handed_over'), asks: ['messages.settle', { id: 7, outcome: 'sent', channel: 'email' }], name: 'Sent: Did it go out?, Anna Wrona' }],
  wake_up: [{ ...first('wake_up'), ...CALL }],
  task: [{ ...first('task'), asks: ['tasks.done', { id: 7, done: true }], name: 'Done: Say hello, Anna Wrona' }],
  effect: [
    { ...first('effect'), asks: ['pipeline.effectDone', { id: 7, done: true }], name: 'Done: Weekly note on the handover, Anna Wrona' },
    { subject: { kind: 'effect', effect: 'sheet_draft' }, asks: ['expectations.draftFor', { clientId: 3 }], name: /^Draft the sheet: / as never },
  ],
  untalked: [{ ...first('untalked'), leads: '#/engagements/5/expectations', name: 'Open the points: 2 points of the sheet to talk through, Anna Wrona' }],
  step: [
    { ...first('step'), asks: ['plans.doneStep', { id: 7, done: true }], name: 'Done: Day 30: Show the first result, Anna Wrona' },
    {
      subject: { kind: 'step', engagementId: 5 as never, key: 'talk', day: 3, text: 'Talk about the low point' },
      leads: '#/engagements/5/talk',
      name: 'Open: Day 3: Talk about the low point, Anna Wrona',
    },
  ],
  no_result: [{ ...first('no_result'), leads: '#/engagements/5/onboarding', name: 'Open: No visible result yet, Anna Wrona' }],
  new_rhythm: [{ ...first('new_rhythm'), leads: '#/engagements/5/transition', name: 'Open: Announce the new rhythm before you change it, Anna Wrona' }],
  vanished: [{ ...first('vanished'), ...CALL }],
  alarm: [{ ...first('alarm'), ...CALL }],
  win: [
    { ...first('win'), ...CALL },
    { ...first('win'), line: { phone: null }, leads: '#/clients/3/compose/update', name: 'Write to Anna Wrona' },
  ],
  closed: [
    { ...first('closed'), asks: ['pipeline.move', { clientId: 3, move: { event: 'reopened' } }], name: 'Reopen: Ended by itself: No answer, Anna Wrona' },
  ],
};

/** The button alone, and what is asked of the core meanwhile. */
async function openAct(line: TodayLine): Promise<Rendered & { readonly asked: readonly (readonly [unknown, unknown])[] }> {
  const core = await practice();
  const asked: (readonly [unknown, unknown])[] = [];
  const dispatch: TestCore['application']['dispatch'] = (name, input) => {
    asked.push([name, input]);
    return core.application.dispatch(name, input);
  };
  const Screen = () => {
    const around = useAround({ today: TODAY, now: NOW, zone: 'Europe/Warsaw' });
    const { Act, words } = kindOf(line);
    return (
      <>
        <PageHead title="One line" />
        <Act line={line} words={words(line, around)} name={personOf(line)} look="go" />
      </>
    );
  };
  const plain = plainFeatures();
  const listened = { ...core, application: { ...core.application, dispatch } };
  return { ...renderApp({ ...plain, screens: { ...plain.screens, today: Screen }, Around: LogProvider }, { core: listened }), asked };
}

it.each(TODAY_KINDS.flatMap((kind) => ACTS[kind].map((act) => ({ kind, ...act }))))(
  'the button of a line: $kind, $name',
  async ({ subject, line, leads, asks, name }) => {
    const { user, asked } = await openAct({ ...BASE, ...line, subject });
    if (leads) {
      expect((await screen.findByRole('link', { name })).getAttribute('href')).toBe(leads);
      return;
    }
    await user.click(await screen.findByRole('button', { name }));
    expect(asked).toContainEqual(asks);
  },
);
