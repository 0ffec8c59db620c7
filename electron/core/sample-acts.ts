import type { ClientId, EngagementId, ExpectationSheetId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { SampleActPlan } from '#shared/domain/sample.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { Day } from '#shared/time/day.ts';
import { nextWorkingDay } from '#shared/time/working-days.ts';
import type { Instant } from '#shared/time/clock.ts';
import { draftSheet, draftSheetFor } from './expectations/draft.ts';
import { fillPlaces } from './expectations/edit.ts';
import { sign } from './expectations/sign.ts';
import { ask, discuss } from './expectations/talk.ts';
import { calendarOf, found, type Practice } from './handlers/context.ts';
import { agree } from './phases/phase-view.ts';
import { keepTalk, talkView } from './plans/talk.ts';
import { announce } from './plans/transition.ts';
import { correspondentOf } from './sales/correspondent.ts';
import { insertSignal } from './store/phases.ts';
import { insertWin, tellWin } from './store/wins.ts';
import { playRequest } from './sample-requests.ts';
import { startPlan } from './plans/onboarding.ts';
import { endStep, stepsOf } from './store/plans.ts';
import { engagementsOf } from './store/engagements.ts';
import { clausesOf, latestSheetOf, sheetOf } from './store/expectations.ts';
import { peopleOf } from './store/people.ts';
import { sql, type WriteDb } from './store/sql.ts';

/** Says a text of the sample in a language: the client's own for what stands on their papers. */
export type Tell = (textKey: string, language?: Language) => string;

export type Playing = { readonly db: WriteDb; readonly practice: Practice; readonly clientId: ClientId; readonly tell: Tell };

/** Plays what was done about the running engagement of a client, each act as if its day were today. */
export function playActs(playing: Playing, acts: readonly SampleActPlan[]): void {
  for (const act of acts) play({ ...playing, practice: at(playing.practice, act.when) }, act);
}

function play(playing: Playing, act: SampleActPlan): void {
  const { db, practice, clientId, tell } = playing;
  switch (act.act) {
    case 'success':
      return saveSuccess(playing, act);
    case 'draft':
      return draft(playing, act);
    case 'talk': {
      const ids = clausesOf(db, newestSheet(playing)).filter(({ key }) => !act.except.includes(key));
      return discuss(db, practice, { ids: ids.map(({ id }) => id), discussed: true, channel: act.channel, note: '' });
    }
    case 'question': {
      const clause = found(clausesOf(db, newestSheet(playing)).find(({ key }) => key === act.clause));
      return void ask(db, practice, { id: clause.id, question: tell(act.text), channel: 'email' });
    }
    case 'sign': {
      const on = act.on;
      const [person] = peopleOf(db, clientId);
      return void sign(db, practice, { id: newestSheet(playing), signedOnMe: on, signedOnClient: on, signedBy: found(person).name, attachmentId: null });
    }
    case 'plan':
      return layOnboarding(playing, act);
    case 'warn':
      return warn(playing, act);
    case 'win':
      return win(playing, act);
    case 'noted':
      return void insertSignal(db, { clientId, code: act.code, kind: act.kind, note: tell(act.text) }, act.when);
    case 'agree':
      return void agree(db, practice, clientId);
    case 'announce':
      return announce(db, practice, found(runningEngagement(playing)));
    case 'ask':
    case 'again':
    case 'came':
      return playRequest(playing, act);
    default:
      return assertNever(act);
  }
}

function draft(playing: Playing, { reset, fill, meetingRhythm }: Extract<SampleActPlan, { act: 'draft' }>): void {
  const { db, practice, clientId, tell } = playing;
  const running = runningEngagement(playing);
  const id = running ? draftSheet(db, practice, running, reset) : draftSheetFor(db, practice, clientId).id;
  if (meetingRhythm) db.run(sql`UPDATE engagement SET meeting_rhythm = ${meetingRhythm} WHERE client_id = ${clientId}`);
  const { language } = found(sheetOf(db, id));
  fillPlaces(
    db,
    practice,
    id,
    Object.fromEntries(Object.entries(fill).map(([place, said]) => [place, typeof said === 'string' ? tell(said, language) : said.name])),
  );
}

function saveSuccess(playing: Playing, { text, seenBy, on, dueOn }: Extract<SampleActPlan, { act: 'success' }>): void {
  const { db, tell, practice } = playing;
  const id = found(runningEngagement(playing));
  db.run(sql`
    UPDATE engagement SET success_definition = ${tell(text)}, success_seen_by = ${tell(seenBy)}, success_said_on = ${on}, success_due_on = ${dueOn},
      updated_at = ${practice.clock.now()}
    WHERE id = ${id}`);
}

function warn(playing: Playing, { channel, word, result, on, dueOn }: Extract<SampleActPlan, { act: 'warn' }>): void {
  const { db, practice, tell, clientId } = playing;
  const engagementId = found(runningEngagement(playing));
  const { language } = correspondentOf(practice, clientId);
  const { talk } = talkView(practice, engagementId);
  const points = { valley: true, requests: true, invisible: true, success: true };
  const said = { ...talk, points, word: tell(word, language), firstResult: tell(result, language), firstResultOn: dueOn };
  keepTalk(db, practice, { engagementId, talk: said, held: { on, channel, reaction: '' } });
}

function win({ db, clientId, tell }: Playing, { text, means, told, toldAt, on, when, mayQuote }: Extract<SampleActPlan, { act: 'win' }>): void {
  const fields = { engagementId: null, what: tell(text), meaning: means ? tell(means) : '', on, mayQuote };
  const id = insertWin(db, clientId, fields, when);
  if (told && toldAt !== null) tellWin(db, id, { channel: told.channel, interactionId: null }, toldAt);
}

function layOnboarding(playing: Playing, { on, until, except }: Extract<SampleActPlan, { act: 'plan' }>): void {
  const { db, practice } = playing;
  const { now, worked } = calendarOf(practice);
  const id = startPlan(db, practice, { engagementId: found(runningEngagement(playing)), anchorOn: on, leftInAnger: false });
  const last = Array.from({ length: until }).reduce<Day>((day) => nextWorkingDay(day, worked), on);
  for (const step of stepsOf(db, id)) {
    if (step.dueOn <= last && !except.includes(step.key)) endStep(db, step.id, { doneOn: step.dueOn, droppedOn: null }, now);
  }
}

/** Of several the one that goes on. */
function runningEngagement({ db, clientId }: Playing): EngagementId | undefined {
  return engagementsOf(db, clientId).find(({ endsOn }) => endsOn === null)?.id;
}

function newestSheet({ db, clientId }: Playing): ExpectationSheetId {
  return found(latestSheetOf(db, clientId)).id;
}

function at(practice: Practice, when: Instant): Practice {
  return { ...practice, clock: { now: () => when, zone: () => practice.clock.zone() } };
}
