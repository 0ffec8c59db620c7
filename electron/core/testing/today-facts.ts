import type Database from 'better-sqlite3';
import type { Input } from '#shared/contract/index.ts';
import type { TodayKind } from '#shared/contract/today.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import type { Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS, HOUR, MINUTE } from '#shared/time/duration.ts';
import { DRAWN_NOW as NOW } from './fake-ports.ts';
import type { NewClient, TestCore } from './make-core.ts';
import { ROWS, rowsIn } from './today-rows.ts';

const TODAY = '2026-02-26';
const TOMORROW = NOW + DAY_OF_HOURS;
const EARLY = ['thank_you', 'affirm', 'kickoff', 'talk', 'success', 'requests'];
const LONG_AGO = NOW - 40 * DAY_OF_HOURS;

type Both = { readonly there: (clientId: ClientId) => unknown; readonly not: (clientId: ClientId) => unknown; readonly client?: Partial<NewClient> };

/** What stands behind the lines of Today, on Thursday 26 February 2026, 09:12 in Warsaw. */
export function todayFacts(around: { readonly core: () => TestCore; readonly file: () => Database.Database }) {
  const { put, clock, commitment, task, ask, signedSheet } = rowsIn(around.file);
  const meeting = (clientId: number, row: object) => put('meeting', { uid: `m${Math.random()}`, client_id: clientId, ...ROWS.meeting, ...row });
  const message = (clientId: number, row: object) => put('message', { uid: `s${Math.random()}`, client_id: clientId, ...ROWS.message, ...row });
  const offer = (clientId: number, row: object) => put('slot_offer', { client_id: clientId, ...ROWS.offer, ...row });
  const event = (clientId: number, row: object) => put('stage_event', { client_id: clientId, ...ROWS.event, ...row });
  const requested = (clientId: number, sentAt: number) => {
    const listId = put('request_list', { uid: `r${Math.random()}`, client_id: clientId, ...ROWS.requestList, sent_at: sentAt });
    const itemId = put('ask_item', { client_id: clientId, list_id: listId, ...ROWS.askItem });
    return put('ask_event', { client_id: clientId, ask_item_id: itemId, list_id: listId, at: sentAt, channel: 'email', created_at: 0 });
  };
  const effect = (clientId: number, dueAt: number) =>
    put('stage_effect', { stage_event_id: event(clientId, {}), client_id: clientId, effect: 'sheet_draft', due_at: dueAt });
  const said = (clientId: number, at: number, row: Partial<Input<'interactions.log'>> = {}) =>
    around.core().call('interactions.log', {
      clientId,
      at,
      direction: 'out',
      channel: 'email',
      result: 'delivered',
      purpose: 'ask',
      informs: false,
      summary: 'Said',
      ...row,
    } as Input<'interactions.log'>);
  const news = (clientId: number, at: number) => said(clientId, at, { purpose: 'news', informs: true });
  const project = (clientId: number, endsOn: string) =>
    around.core().call('engagements.add', {
      clientId,
      engagement: { title: 'Books', kind: 'project', startedOn: '2025-01-01', endsOn, meetingRhythm: 'monthly' },
    } as Input<'engagements.add'>);
  const update = (clientId: number, set: string) => around.file().prepare(`UPDATE client SET ${set} WHERE id = ?`).run(clientId);

  /** The plan is laid, all its steps due by now done but for what one names. */
  const begun = async (clientId: number, anchorOn: string, done: readonly string[] = []): Promise<void> => {
    const [engagement] = (await around.core().call('clients.get', { id: clientId })).engagements;
    await around.core().call('plans.start', { engagementId: engagement!.id, anchorOn: anchorOn as Day });
    const { plan } = await around.core().call('plans.ofEngagement', { engagementId: engagement!.id });
    for (const { id, key } of plan?.steps ?? []) if (done.includes(key)) await around.core().call('plans.doneStep', { id, done: true });
  };
  /** What brings a line of each kind, and the nearest thing that brings none. */
  const FACTS: { readonly [K in TodayKind]: Both } = {
    deadline: {
      there: async (id) => [await news(id, NOW - HOUR), await project(id, TODAY)],
      not: async (id) => [await news(id, NOW - HOUR), await project(id, '2026-02-27')],
    },
    decision: { there: (id) => commitment(id, NOW + HOUR), not: (id) => commitment(id, TOMORROW) },
    meeting: { there: (id) => meeting(id, {}), not: (id) => meeting(id, { at: TOMORROW }) },
    slot: {
      there: (id) => offer(id, { chosen_at: NOW + HOUR, answered_at: NOW, answer: 'a' }),
      not: (id) => meeting(id, { slot_offer_id: offer(id, { chosen_at: NOW + HOUR, answered_at: NOW, answer: 'a' }), at: TOMORROW }),
    },
    promise: { there: (id) => clock(id), not: (id) => clock(id, { due_at: TOMORROW }) },
    minutes: {
      there: (id) => meeting(id, { status: 'held', at: NOW - 20 * HOUR, minutes_due_at: NOW + HOUR }),
      not: (id) => meeting(id, { status: 'held', at: NOW - 20 * HOUR, minutes_due_at: NOW + HOUR, minutes_sent_at: NOW }),
    },
    held: { there: (id) => message(id, { held_until: NOW - MINUTE }), not: (id) => message(id, { held_until: NOW + MINUTE }) },
    update: {
      client: { stage: 'active' },
      there: (id) => news(id, NOW - 31 * DAY_OF_HOURS),
      not: (id) => news(id, NOW - 10 * DAY_OF_HOURS),
    },
    ladder: { there: (id) => ask(id, NOW - 3 * DAY_OF_HOURS), not: (id) => ask(id, NOW - MINUTE) },
    bounced: {
      there: async (id) => [ask(id, NOW - 3 * DAY_OF_HOURS), await said(id, NOW - DAY_OF_HOURS, { result: 'bounced' })],
      not: async (id) => [await said(id, NOW - DAY_OF_HOURS, { result: 'bounced' })],
    },
    silent: {
      client: { stage: 'onboarding' },
      there: async (id) => [await news(id, NOW - HOUR), ask(id, LONG_AGO)],
      not: async (id) => [ask(id, LONG_AGO), await said(id, NOW - DAY_OF_HOURS, { direction: 'in', result: 'connected', purpose: 'answer' })],
    },
    in_touch: {
      there: async (id) => [ask(id, NOW - 3 * DAY_OF_HOURS), await said(id, NOW - DAY_OF_HOURS, { direction: 'in', purpose: 'answer' })],
      not: async (id) => [ask(id, NOW - HOUR), await said(id, NOW - MINUTE, { direction: 'in', purpose: 'answer' })],
    },
    retreat: { there: (id) => requested(id, NOW - 4 * DAY_OF_HOURS), not: (id) => requested(id, NOW - HOUR) },
    hold: { there: (id) => offer(id, {}), not: (id) => offer(id, { expires_at: NOW + 2 * DAY_OF_HOURS }) },
    handed_over: {
      there: (id) => message(id, { status: 'handed_over', handed_over_at: NOW - 2 * HOUR }),
      not: (id) => message(id, { status: 'handed_over', handed_over_at: NOW - MINUTE }),
    },
    wake_up: {
      client: { stage: 'nurture' },
      there: (id) => update(id, `wake_up_on = '${TODAY}'`),
      not: (id) => update(id, "wake_up_on = '2026-02-27'"),
    },
    task: { there: (id) => task(id, 'hello', NOW + HOUR), not: (id) => task(id, 'hello', TOMORROW) },
    effect: { there: (id) => effect(id, NOW + HOUR), not: (id) => effect(id, TOMORROW) },
    untalked: {
      client: { stage: 'agreement' },
      there: (id) => signedSheet(id, '2026-02-25'),
      not: (id) => signedSheet(id, '2026-02-26'),
    },
    step: {
      client: { stage: 'onboarding' },
      there: async (id) => [await news(id, NOW - HOUR), await begun(id, '2026-02-23', ['thank_you', 'affirm', 'talk', 'success'])],
      not: async (id) => [await news(id, NOW - HOUR), await begun(id, '2026-02-26', ['thank_you'])],
    },
    no_result: {
      client: { stage: 'onboarding' },
      there: async (id) => [
        await news(id, NOW - HOUR),
        await begun(id, '2026-02-06', EARLY),
        await said(id, NOW - DAY_OF_HOURS, { direction: 'in', purpose: 'answer' }),
      ],
      not: async (id) => [
        await news(id, NOW - HOUR),
        await begun(id, '2026-02-07', EARLY),
        await said(id, NOW - DAY_OF_HOURS, { direction: 'in', purpose: 'answer' }),
      ],
    },
    new_rhythm: {
      client: { stage: 'onboarding' },
      there: async (id) => [
        await news(id, NOW - HOUR),
        await begun(id, '2025-12-13', ['visible_result']),
        await said(id, NOW - DAY_OF_HOURS, { direction: 'in', purpose: 'answer' }),
      ],
      not: async (id) => [
        await news(id, NOW - HOUR),
        await begun(id, '2025-12-14', ['visible_result']),
        await said(id, NOW - DAY_OF_HOURS, { direction: 'in', purpose: 'answer' }),
      ],
    },
    vanished: {
      client: { stage: 'onboarding' },
      there: async (id) => [await news(id, NOW - 12 * DAY_OF_HOURS), await begun(id, '2026-02-16')],
      not: async (id) => [await begun(id, '2026-02-16'), await said(id, NOW - DAY_OF_HOURS, { direction: 'in', purpose: 'answer' })],
    },
    alarm: {
      client: { stage: 'active' },
      there: (id) => around.core().call('phases.note', { clientId: id, code: 'S4', kind: 'somebody' }),
      not: (id) => around.core().call('phases.note', { clientId: id, code: 'S14', kind: 'early' }),
    },
    win: {
      there: (id) => around.core().call('wins.log', { clientId: id, win: { what: 'Refund of £212', on: TODAY } }),
      not: async (id) => {
        const win = await around.core().call('wins.log', { clientId: id, win: { what: 'Refund of £212', on: TODAY } });
        await around.core().call('wins.tell', { id: win.id, channel: 'phone' });
      },
    },
    closed: {
      there: (id) => [update(id, "outcome = 'no_answer'"), event(id, { author: 'clock', to_outcome: 'no_answer', at: NOW - DAY_OF_HOURS })],
      not: (id) => [update(id, "outcome = 'no_answer'"), event(id, { author: 'clock', to_outcome: 'no_answer', at: NOW - 8 * DAY_OF_HOURS })],
    },
  };
  return { facts: FACTS, put, clock, commitment, task, ask, signedSheet, meeting, message, offer, event, requested, effect, said, news, project, update };
}
