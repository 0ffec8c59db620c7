import type { TransitionView } from '#shared/contract/transitions.ts';
import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import { CALM_DAYS } from '#shared/domain/phases/decide.ts';
import { ONBOARDING_STEPS } from '#shared/domain/plans/onboarding-steps.ts';
import { nextNews } from '#shared/domain/plans/next-news.ts';
import { guardsOf } from '#shared/domain/pipeline/move.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { shortestOf } from '#shared/domain/statistics/paces.ts';
import { TAPER, tapers } from '#shared/domain/taper.ts';
import { addDays, dayOf, type Day } from '#shared/time/day.ts';
import { gapViewOf } from '../gap-views.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { clientOf } from '../store/clients.ts';
import { ownerOf } from '../store/engagement-standing.ts';
import { gapRows } from '../store/gaps.ts';
import { meetingsOf } from '../store/meetings.ts';
import { pipelineFacts } from '../store/pipeline-facts.ts';
import { onboardingOf, stepsOf } from '../store/plans.ts';
import { rhythmChangeOf } from '../store/transitions.ts';
import { usualAnchor } from './onboarding.ts';
import { closingMeeting, dipOf, isOnTheWay, targetOf } from './transition-facts.ts';
import { transitionWords } from './transition-words.ts';

/** Out of the guards of a stage, those that speak of a phase are said by themselves. */
const OF_PHASES: readonly string[] = ['out_of_valley', 'out_of_pessimism'];
const WAYS: Partial<Record<Stage, 'onboarding_finished' | 'transition_finished'>> = { onboarding: 'onboarding_finished', transition: 'transition_finished' };

/** How the rhythm of a client changes at the end of onboarding, and what is still missing. */
export function transitionView(practice: Practice, engagementId: EngagementId): TransitionView {
  const { read } = practice.store;
  const { today, zone } = calendarOf(practice);
  const clientId = found(ownerOf(read, engagementId));
  const { stage } = found(clientOf(read, clientId));
  const change = rhythmChangeOf(read, engagementId);
  const meeting = closingMeeting(read, clientId, engagementId);
  const phase = dipOf(read, clientId, today);
  const rhythm = rhythmOf(practice, clientId, engagementId);
  const agreedOn = change?.agreedOn ?? null;
  const planned = meeting?.status === 'planned' ? meeting.at : null;
  return {
    open: isOnTheWay(stage),
    rhythm,
    announcedOn: change?.announcedAt ? dayOf(change.announcedAt, zone) : null,
    meeting: meeting ? { id: meeting.id, at: meeting.at, status: meeting.status } : null,
    agreedOn,
    wish: change?.wish ?? 'none',
    wishNote: change?.wishNote ?? '',
    next: nextNewsOf(practice, clientId, rhythm),
    guards: missingFor(practice, clientId, stage),
    blocked: phase && isOnTheWay(stage) ? { phase, quietDays: CALM_DAYS } : null,
    words: transitionWords(practice, clientId, { rhythm, meetingAt: planned, isAgreed: agreedOn !== null }),
  };
}

function rhythmOf(practice: Practice, clientId: ClientId, engagementId: EngagementId): TransitionView['rhythm'] {
  const { read } = practice.store;
  const calendar = calendarOf(practice);
  const change = rhythmChangeOf(read, engagementId);
  const target = targetOf(read, clientId, engagementId, calendar.today);
  const changesOn = change?.agreedOn ?? plannedChange(practice, clientId, engagementId);
  return {
    now: gapViewOf(read, calendar, clientId)?.interval ?? target,
    before: change?.oldInterval ?? 'weekly',
    target,
    tapers: tapers(target),
    changesOn,
    settledOn: tapers(target) ? addDays(changesOn, TAPER.days) : changesOn,
  };
}

/** The day of the meeting that closes onboarding, or where its plan has it; from today on. */
function plannedChange(practice: Practice, clientId: ClientId, engagementId: EngagementId): Day {
  const { read } = practice.store;
  const { today, zone } = calendarOf(practice);
  const meeting = closingMeeting(read, clientId, engagementId);
  const plan = onboardingOf(read, engagementId);
  const step = plan && stepsOf(read, plan.id).find(({ key, droppedOn }) => key === 'end_meeting' && droppedOn === null);
  const usual = ONBOARDING_STEPS.find(({ key }) => key === 'end_meeting')?.day ?? 0;
  const on = meeting ? dayOf(meeting.at, zone) : (step?.dueOn ?? addDays(usualAnchor(read, engagementId), usual));
  return on > today ? on : today;
}

function nextNewsOf(practice: Practice, clientId: ClientId, { changesOn }: TransitionView['rhythm']): TransitionView['next'] {
  const { read } = practice.store;
  const calendar = calendarOf(practice);
  const { today, zone, worked } = calendar;
  const gap = gapViewOf(read, calendar, clientId);
  const rows = gapRows(read, today, clientId);
  if (!gap || rows.length === 0) return [];
  const { stage } = found(clientOf(read, clientId));
  const standing = { stage: stage === 'onboarding' ? 'transition' : stage, dip: dipOf(read, clientId, today) !== null, rhythmAgreedOn: changesOn } as const;
  const meetings = meetingsOf(read, clientId).filter(({ status }) => status === 'planned');
  const course = { dueOn: gap.dueOn, meetings: meetings.map(({ at }) => dayOf(at, zone)), worked };
  return nextNews({ ...course, intervalOn: (on) => shortestOf(rows, standing, on) ?? gap.interval }, today);
}

function missingFor(practice: Practice, clientId: ClientId, stage: Stage): TransitionView['guards'] {
  const way = WAYS[stage];
  const { now, today } = calendarOf(practice);
  const facts = pipelineFacts(practice.store.read, [clientId], today).get(clientId);
  return way && facts ? guardsOf(way, facts, now, today).filter(({ guard }) => !OF_PHASES.includes(guard)) : [];
}
