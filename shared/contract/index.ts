import { z } from 'zod';
import { day } from '../time/day.ts';
import { appCalls } from './app.ts';
import { attachmentCalls } from './attachments.ts';
import { backupCalls } from './backups.ts';
import { auditCalls } from './audit.ts';
import { busyCalls } from './busy.ts';
import { callCalls } from './calls.ts';
import { clientCalls } from './clients.ts';
import { clockCalls } from './clocks.ts';
import { COMMAND_IDS } from './commands.ts';
import { TOPICS } from './define.ts';
import type { Result } from './error.ts';
import { erasureCalls } from './erasure.ts';
import { engagementCalls } from './engagements.ts';
import { expectationCalls } from './expectations.ts';
import { exportCalls } from './exports.ts';
import { fileCalls } from './files.ts';
import { historyCalls } from './history.ts';
import { importCalls } from './imports.ts';
import { interactionCalls } from './interactions.ts';
import { messageCalls } from './messages.ts';
import { ownCalls } from './own.ts';
import { paperCalls } from './papers.ts';
import { phaseCalls } from './phases.ts';
import { planCalls } from './plans.ts';
import { transitionCalls } from './transitions.ts';
import { talkCalls } from './talks.ts';
import { pipelineCalls } from './pipeline.ts';
import { meetingCalls } from './meetings.ts';
import { mergingCalls } from './merging.ts';
import { preferences } from './preferences.ts';
import { privateNoteCalls } from './private-notes.ts';
import { reminderCalls } from './reminders.ts';
import { requestCalls } from './requests.ts';
import { route } from './route.ts';
import { rhythmCalls } from './rhythm.ts';
import { reachCalls } from './reach.ts';
import { savedViewCalls } from './saved-views.ts';
import { salesCalls } from './sales.ts';
import { serviceCalls } from './services.ts';
import { sheetCalls } from './sheets.ts';
import { templateCalls } from './templates.ts';
import { todayCalls } from './today.ts';
import { trashCalls } from './trash.ts';
import { workingTimeCalls } from './working-time.ts';

/** Every call the renderer can make, by name. Handlers, transports, cache keys and refetching all follow from this map. */
export const calls = {
  ...appCalls,
  ...fileCalls,
  ...clientCalls,
  ...engagementCalls,
  ...planCalls,
  ...transitionCalls,
  ...talkCalls,
  ...phaseCalls,
  ...expectationCalls,
  ...interactionCalls,
  ...todayCalls,
  ...pipelineCalls,
  ...clockCalls,
  ...workingTimeCalls,
  ...sheetCalls,
  ...importCalls,
  ...historyCalls,
  ...savedViewCalls,
  ...mergingCalls,
  ...exportCalls,
  ...attachmentCalls,
  ...backupCalls,
  ...trashCalls,
  ...auditCalls,
  ...salesCalls,
  ...reachCalls,
  ...meetingCalls,
  ...callCalls,
  ...busyCalls,
  ...erasureCalls,
  ...messageCalls,
  ...serviceCalls,
  ...templateCalls,
  ...privateNoteCalls,
  ...rhythmCalls,
  ...ownCalls,
  ...reminderCalls,
  ...requestCalls,
  ...paperCalls,
};

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type Input<N extends CallName> = z.input<Calls[N]['input']>;
export type Parsed<N extends CallName> = z.output<Calls[N]['input']>;
export type Output<N extends CallName> = z.output<Calls[N]['output']>;
export type QueryName = { [N in CallName]: Calls[N]['kind'] extends 'query' ? N : never }[CallName];
export type CommandName = Exclude<CallName, QueryName>;

export type Handler<N extends CallName> = (input: Parsed<N>) => Output<N> | Promise<Output<N>>;
export type Handlers = { readonly [N in CallName]: Handler<N> };
/** Part of the handlers: those that need an open practice, or those that do not. */
export type HandlersOf<Names extends CallName> = { readonly [N in Names]: Handler<N> };
export type CallWithout<Need extends 'practice' | 'nothing'> = { [N in CallName]: Calls[N]['needs'] extends Need ? N : never }[CallName];

/** Everything the core can say unasked. */
export const events = {
  'data.changed': z.strictObject({ topics: z.array(z.enum(TOPICS)) }),
  'day.changed': z.strictObject({ today: day }),
  'preferences.changed': preferences,
  'import.progress': z.strictObject({ draft: z.string(), phase: z.enum(['reading', 'matching', 'writing']), done: z.number(), total: z.number() }),
  'export.progress': z.strictObject({ export: z.string(), phase: z.enum(['writing', 'checking']), done: z.number(), total: z.number() }),
  /** Another practice file is open now: every page starts again. */
  'store.replaced': z.strictObject({}),
  /** In a host without notices of its own the page shows them. */
  'notice.shown': z.strictObject({ id: z.string(), title: z.string(), body: z.string(), route }),
  'notice.withdrawn': z.strictObject({ ids: z.array(z.string()) }),
  'navigation.requested': z.strictObject({ route }),
  'command.requested': z.strictObject({ command: z.enum(COMMAND_IDS) }),
};
export type EventName = keyof typeof events;
export type Payload<E extends EventName> = z.output<(typeof events)[E]>;
export type AnyEvent = { [E in EventName]: { readonly name: E; readonly payload: Payload<E> } }[EventName];

/** What a host gives the page; the only door between them. */
export interface Transport {
  call(name: string, input: unknown): Promise<Result<unknown>>;
  on(name: string, listener: (payload: unknown) => void): () => void;
}
