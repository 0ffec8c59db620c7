import type { ValleyView } from '#shared/contract/phases.ts';
import { isRunning } from '#shared/domain/engagement.ts';
import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import { isDip } from '#shared/domain/phases/decide.ts';
import type { Phase } from '#shared/domain/pipeline/facts.ts';
import type { Success } from '#shared/domain/plans/success.ts';
import { VALLEY_STEPS, valleyStates, type ValleyStep } from '#shared/domain/plans/valley.ts';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import { valleySheet } from '#shared/domain/sheets/valley-sheet.ts';
import { formatDay } from '#shared/text/format.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf, type Day } from '#shared/time/day.ts';
import { calendarOf, found, settingsOf, type Practice } from '../handlers/context.ts';
import { progressOf } from '../plans/onboarding.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import { clientLines } from '../store/client-page.ts';
import { clientOf } from '../store/clients.ts';
import { openClocksOf } from '../store/clocks.ts';
import { engagementsOf } from '../store/engagements.ts';
import { lastTold } from '../store/interactions.ts';
import { successOf } from '../store/plans.ts';
import { closeValley, insertValley, sinceOpened, valleyOf, valleySteps, type StoredValley } from '../store/valley.ts';
import type { WriteDb } from '../store/sql.ts';
import { untoldOf } from '../store/wins.ts';
import { phrases } from '../templates.ts';

/** The plan opens with the answer that takes them into the low point, and ends with the one that takes them out of it. */
export function followAnswer(db: WriteDb, practice: Practice, clientId: ClientId, phase: Phase): void {
  const { today, now } = calendarOf(practice);
  if (!isDip(phase)) closeValley(db, clientId, now);
  else if (!valleyOf(db, clientId)) insertValley(db, clientId, VALLEY_STEPS, { today, now });
}

/** Null while none runs. */
export function valleyView(practice: Practice, clientId: ClientId): ValleyView | null {
  const { read } = practice.store;
  found(clientOf(read, clientId));
  const valley = valleyOf(read, clientId);
  if (!valley) return null;
  const { now, today } = calendarOf(practice);
  const late = openClocksOf(read, clientId).filter(({ kind, dueAt }) => kind === 'mine' && dueAt < now).length;
  const { open, ...since } = sinceOpened(read, clientId, valley.openedAt);
  return {
    openedOn: valley.openedOn,
    steps: stepsOf(practice, valley, { clientId, late, open, ...since }),
    late,
    open,
    untold: untoldOf(read, clientId, today)[0]?.what ?? '',
    ...wordsOf(practice, clientId),
  };
}

type Noted = ReturnType<typeof sinceOpened> & { readonly clientId: ClientId; readonly late: number };

function stepsOf(practice: Practice, { id: planId }: StoredValley, { clientId, late, open, spokenAt, toldAt, askedAt }: Noted): ValleyView['steps'] {
  const { read } = practice.store;
  const { today, zone } = calendarOf(practice);
  const on = (at: Instant | null | undefined): Day | null => (at == null ? null : dayOf(at, zone));
  const rows = valleySteps(read, planId);
  const ticked: Partial<Record<ValleyStep, Day>> = Object.fromEntries(rows.flatMap(({ key, doneOn }) => (doneOn === null ? [] : [[key, doneOn]])));
  const facts = { today, ticked, late, open, spokenOn: on(spokenAt), toldOn: on(toldAt), askedOn: on(askedAt), newsOn: on(lastTold(read, clientId)?.at) };
  const states = valleyStates(facts);
  return rows.map(({ id, key, doneOn }) => ({ id, key, ...states[key], byHand: doneOn !== null }));
}

type Words = Pick<ValleyView, 'success' | 'quote' | 'language' | 'engagementId'>;

/** What they said they wanted, and how to give it back to them (spec 4.1). */
function wordsOf(practice: Practice, clientId: ClientId): Words {
  const { read } = practice.store;
  const { today } = calendarOf(practice);
  const { language, address } = correspondentOf(practice, clientId);
  const running = engagementsOf(read, clientId).filter((it) => isRunning(it, today));
  const said = running.map(({ id }) => ({ id, success: found(successOf(read, id)) })).find(({ success }) => success.text !== '');
  return {
    language,
    engagementId: said?.id ?? running[0]?.id ?? null,
    success: said?.success.text ?? '',
    quote: said ? quoteOf(practice, said, { language, address }) : '',
  };
}

type Said = { readonly id: EngagementId; readonly success: Success };

function quoteOf(practice: Practice, { id, success }: Said, { language, address }: Pick<ReturnType<typeof correspondentOf>, 'language' | 'address'>): string {
  const { read } = practice.store;
  if (success.saidOn === null) return '';
  const say = phrases(read, 'onboarding', language, address);
  const words = { date: formatDay(success.saidOn, language, 'long'), success: success.text };
  const progress = progressOf(read, id);
  return progress ? say('successReminder', { ...words, step: String(progress.step), steps: String(progress.steps) }) : say('successWords', words);
}

/** For the desk. AppError `not-found` while no such plan runs. */
export function valleyPaper(practice: Practice, clientId: ClientId): SheetDocument {
  const view = found(valleyView(practice, clientId) ?? undefined);
  const line = found(clientLines(practice.store.read, [clientId])[0]);
  const { name: practiceName, paper } = settingsOf(practice);
  const { today } = calendarOf(practice);
  return valleySheet(view, { clientName: line.name, personName: line.personName, phone: line.phone, practiceName, paper, today }, practice.text());
}
