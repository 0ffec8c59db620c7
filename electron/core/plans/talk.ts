import { AppError } from '#shared/contract/error.ts';
import type { Parsed } from '#shared/contract/index.ts';
import type { TalkView } from '#shared/contract/talks.ts';
import type { EngagementId } from '#shared/domain/ids.ts';
import { informsByDefault, isSpoken } from '#shared/domain/interaction.ts';
import { isOpen } from '#shared/domain/plans/progress.ts';
import { talkGaps, type TalkFields } from '#shared/domain/plans/talk.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf, instantOf, type Day } from '#shared/time/day.ts';
import { formatDay } from '#shared/text/format.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import { ownerOf } from '../store/engagement-standing.ts';
import { insertInteraction } from '../store/interactions.ts';
import { onboardingOf, setSuccess, stepsOf, successOf } from '../store/plans.ts';
import { takeBackUpdate } from '../store/postponements.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import { insertTalk, setTalkHeld, talkOf, updateTalk, type StoredTalk } from '../store/talks.ts';
import { phrases } from '../templates.ts';
import { tickOff } from './onboarding.ts';

/** Room for the pen, and for what is not known yet. */
const BLANK = '______';
/** Where nobody has said a time of a day that is over. */
const MIDDAY = '12:00';

export function talkView(practice: Practice, engagementId: EngagementId): TalkView {
  const { read } = practice.store;
  const { zone } = calendarOf(practice);
  const clientId = found(ownerOf(read, engagementId));
  const { language, address } = correspondentOf(practice, clientId);
  const say = phrases(read, 'onboarding', language, address);
  const stored = talkOf(read, engagementId);
  const success = found(successOf(read, engagementId)).text;
  const steps = stepsOfRunning(read, engagementId);
  const usual: TalkFields = {
    points: { valley: false, requests: false, invisible: false, success: false },
    promises: { requests: say('promiseRequests', {}), invisible: say('promiseInvisible', {}), shiny: say('promiseShiny', {}) },
    success,
    word: '',
    firstResult: '',
    firstResultOn: steps.find(({ key }) => key === 'first_result')?.dueOn ?? null,
  };
  const talk = stored ? { ...fieldsOf(stored), success } : usual;
  return {
    outline: {
      open: say('talkOpen', {}),
      start: say('talkStart', {}),
      requests: say('talkRequests', {}),
      invisible: say('talkInvisible', {}),
      shiny: say('talkShiny', {}),
      notSo: say('talkNotSo', {}),
      success: say('talkSuccess', {}),
      sign: say('talkSign', { word: talk.word || BLANK }),
      close: say('talkClose', { result: talk.firstResult || BLANK, date: talk.firstResultOn ? formatDay(talk.firstResultOn, language, 'long') : BLANK }),
    },
    talk,
    held: stored?.heldAt == null || stored.channel === '' ? null : { on: dayOf(stored.heldAt, zone), channel: stored.channel, reaction: stored.reaction },
    dueOn: steps.find((step) => step.key === 'talk' && isOpen(step))?.dueOn ?? null,
  };
}

/** Keeps what was prepared; words of theirs are the success of the engagement. */
export function saveTalk(db: WriteDb, practice: Practice, { engagementId, talk }: Parsed<'talks.save'>, saidOn: Day | null = null): number {
  const { now } = calendarOf(practice);
  const clientId = found(ownerOf(db, engagementId));
  const before = found(successOf(db, engagementId));
  if (talk.success !== before.text) {
    setSuccess(db, engagementId, { ...before, text: talk.success, saidOn: before.saidOn ?? saidOn }, now);
    if (talk.success !== '') tickOff(db, practice, engagementId, 'success');
  }
  const stored = talkOf(db, engagementId);
  if (!stored) return insertTalk(db, { clientId, engagementId }, talk, now);
  updateTalk(db, stored.id, talk, now);
  return stored.id;
}

/** It took place: it counts only whole. It stands on the timeline, and the plan's step is done. */
export function holdTalk(db: WriteDb, practice: Practice, { engagementId, talk, held }: Parsed<'talks.hold'>): void {
  const { today } = calendarOf(practice);
  const [gap] = talkGaps(talk);
  if (gap === 'success') throw new AppError('invalid-input', { field: 'talk.success', reason: 'talk-success' });
  if (gap?.startsWith('promises')) throw new AppError('invalid-input', { field: `talk.${gap}`, reason: 'talk-promise' });
  if (gap) throw new AppError('invalid-input', { field: `talk.${gap}`, reason: 'talk-point' });
  if (held.on > today) throw new AppError('invalid-input', { field: 'held.on', reason: 'in-future' });
  const first = talkOf(db, engagementId)?.heldAt == null;
  const at = keepTalk(db, practice, { engagementId, talk, held });
  if (first) logTalk(db, practice, { engagementId, at, channel: held.channel });
}

/** What was said and when, without a contact of its own; the moment it counts for. */
export function keepTalk(db: WriteDb, practice: Practice, { engagementId, talk, held }: Parsed<'talks.hold'>): Instant {
  const { now, today, zone } = calendarOf(practice);
  const at = held.on === today ? now : instantOf(held.on, MIDDAY, zone);
  setTalkHeld(db, saveTalk(db, practice, { engagementId, talk }, held.on), { at, channel: held.channel, reaction: held.reaction }, now);
  tickOff(db, practice, engagementId, 'talk');
  return at;
}

type Logged = { readonly engagementId: EngagementId; readonly at: number; readonly channel: Parsed<'talks.hold'>['held']['channel'] };

function logTalk(db: WriteDb, practice: Practice, { engagementId, at, channel }: Logged): void {
  const { t } = practice.text();
  const clientId = found(ownerOf(db, engagementId));
  const { person } = correspondentOf(practice, clientId);
  const kind = { direction: 'out', channel, result: isSpoken(channel) ? 'connected' : 'delivered', purpose: 'news' } as const;
  const informs = informsByDefault(kind);
  if (informs) takeBackUpdate(db, clientId);
  insertInteraction(db, { clientId, personId: person?.id ?? null, at, ...kind, informs, minutes: null, summary: t('talks.logged') }, practice.clock.now());
}

function stepsOfRunning(db: ReadDb, engagementId: EngagementId) {
  const plan = onboardingOf(db, engagementId);
  return plan?.status === 'active' ? stepsOf(db, plan.id) : [];
}

function fieldsOf(stored: StoredTalk): Omit<TalkFields, 'success'> {
  const { valley, requests, invisible, success, word, firstResult, firstResultOn } = stored;
  return {
    points: { valley: valley === 1, requests: requests === 1, invisible: invisible === 1, success: success === 1 },
    promises: { requests: stored.promiseRequests, invisible: stored.promiseInvisible, shiny: stored.promiseShiny },
    word,
    firstResult,
    firstResultOn,
  };
}
