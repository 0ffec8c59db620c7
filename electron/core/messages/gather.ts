import type { UpdateInterval } from '#shared/domain/cadence.ts';
import { backFrom } from '#shared/domain/back-from.ts';
import { isRunning } from '#shared/domain/engagement.ts';
import { isDip } from '#shared/domain/phases/decide.ts';
import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf } from '#shared/time/day.ts';
import { formatDay, formatTime } from '#shared/text/format.ts';
import { gapViewOf } from '../gap-views.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { progressOf } from '../plans/onboarding.ts';
import { correspondentOf, type Correspondent } from '../sales/correspondent.ts';
import { slotsFor } from '../sales/offer-slots.ts';
import { slotWords } from '../sales/slot-words.ts';
import { clientOf } from '../store/clients.ts';
import { notedSince, openPromises, personalTopic, promisesKept, type Dated, type Noted } from '../store/compose-facts.ts';
import { engagementsOf } from '../store/engagements.ts';
import { lastTold, type StoredInteraction } from '../store/interactions.ts';
import { nextMeetingOf, type NextMeeting } from '../store/next-meeting.ts';
import { standingPhases } from '../store/phases.ts';
import { untoldOf } from '../store/wins.ts';
import { ownAbsences } from '../store/working-time.ts';
import { phrases } from '../templates.ts';

/** What is known of a client when something is written to them. */
export type Gathered = {
  readonly clientId: ClientId;
  readonly to: Correspondent;
  readonly engagementId: EngagementId | null;
  /** What the work is called; null where none runs. */
  readonly matter: string | null;
  readonly interval: UpdateInterval;
  readonly lastTold: StoredInteraction | null;
  /** One has just come back from an absence, and they have not been told anything since. */
  readonly isBack: boolean;
  readonly meeting: NextMeeting | null;
  readonly kept: readonly string[];
  readonly mine: Dated[];
  readonly theirs: Dated[];
  readonly since: Noted[];
  readonly topic: string;
  /** In pessimism or the valley: nothing is sold, and little asked for (spec 2.16). */
  readonly dip: boolean;
  /** A rescue, or on the way out. */
  readonly dispute: boolean;
  /** How far the plan of the first hundred days is; null: none runs. */
  readonly progress: { readonly step: number; readonly steps: number } | null;
  /** What was won last and is not told yet; empty: nothing. */
  readonly win: string;
  /** Two free times in the client's words; null when there are not two. */
  readonly times: { readonly a: string; readonly b: string } | null;
};

/** How long a meeting is taken to be when two times are offered. */
const MEETING_MINUTES = 45;

export function gather(practice: Practice, clientId: ClientId): Gathered {
  const { read } = practice.store;
  const { stage } = found(clientOf(read, clientId));
  const calendar = calendarOf(practice);
  const engagement = engagementsOf(read, clientId).find((it) => isRunning(it, calendar.today));
  const to = correspondentOf(practice, clientId);
  const told = lastTold(read, clientId) ?? null;
  return {
    clientId,
    to,
    engagementId: engagement?.id ?? null,
    matter: engagement?.title ?? null,
    interval: gapViewOf(read, calendar, clientId)?.interval ?? 'monthly',
    lastTold: told,
    isBack: isBack(practice, told),
    meeting: nextMeetingOf(read, clientId, calendar.now) ?? null,
    kept: promisesKept(read, clientId, told?.at ?? 0),
    mine: openPromises(read, clientId, 'mine'),
    theirs: openPromises(read, clientId, 'theirs'),
    since: notedSince(read, clientId, told?.at ?? 0),
    topic: personalTopic(read, clientId),
    dip: isDip(standingPhases(read, [clientId], calendar.today).get(clientId) ?? null),
    dispute: stage === 'rescue' || stage === 'offboarding',
    progress: engagement ? progressOf(read, engagement.id) : null,
    win: untoldOf(read, clientId, calendar.today)[0]?.what ?? '',
    times: twoTimes(practice, clientId, to),
  };
}

/** A moment as the client reads it: "Thursday 12 March at 10:00". */
export function momentWords(practice: Practice, { to }: Gathered, at: Instant): string {
  const { zone } = calendarOf(practice);
  const say = phrases(practice.store.read, 'next-meeting', to.language, to.address);
  return say('moment', { day: formatDay(dayOf(at, zone), to.language, 'weekday'), time: formatTime(at, zone, to.language) });
}

function isBack(practice: Practice, told: StoredInteraction | null): boolean {
  const { today, zone, worked } = calendarOf(practice);
  const absence = backFrom(today, ownAbsences(practice.store.read), worked);
  return absence !== null && (told === null || dayOf(told.at, zone) <= absence.toOn);
}

function twoTimes(practice: Practice, clientId: ClientId, to: Correspondent): Gathered['times'] {
  const { pair } = slotsFor(practice, { clientId, minutes: MEETING_MINUTES, clientZone: null, urgent: false, chosen: null });
  if (!pair) return null;
  const { now, zone } = calendarOf(practice);
  const say = phrases(practice.store.read, 'slots', to.language, to.address);
  const words = (at: Instant): string => slotWords(say, at, { now, zone, clientZone: null, language: to.language });
  return { a: words(pair.a), b: words(pair.b) };
}
