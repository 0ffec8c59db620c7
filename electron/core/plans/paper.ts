import type { SheetRef } from '#shared/contract/sheet-ref.ts';
import type { EngagementId } from '#shared/domain/ids.ts';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import { fromNowOnSheet } from '#shared/domain/sheets/from-now-on-sheet.ts';
import { successSheet, talkSheet, welcomeSheet, type Reachable } from '#shared/domain/sheets/onboarding-sheets.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { textIn, type Text } from '#shared/text/index.ts';
import { calendarOf, found, settingsOf, type Practice } from '../handlers/context.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import { clientOf } from '../store/clients.ts';
import { ownerOf } from '../store/engagement-standing.ts';
import { engagementsOf } from '../store/engagements.ts';
import { nextMeetingOf } from '../store/next-meeting.ts';
import { onboardingOf, stepsOf, successOf } from '../store/plans.ts';
import { talkOf } from '../store/talks.ts';
import { momentIn } from './moment-in.ts';
import { talkView } from './talk.ts';
import { transitionView } from './transition-view.ts';

type OnboardingSheet = Extract<SheetRef, { engagementId: EngagementId }>;

/** What is handed out, or lies on the desk, when work begins. */
export function onboardingPaper(practice: Practice, { kind, engagementId }: OnboardingSheet): SheetDocument {
  switch (kind) {
    case 'welcome':
      return welcomePaper(practice, engagementId);
    case 'success':
      return successPaper(practice, engagementId);
    case 'talk-outline': {
      const { outline: says, talk } = talkView(practice, engagementId);
      return talkSheet({ says, talk }, aroundOf(practice, engagementId), practice.text());
    }
    case 'from-now-on':
      return fromNowOnPaper(practice, engagementId);
    default:
      return assertNever(kind);
  }
}

function welcomePaper(practice: Practice, engagementId: EngagementId): SheetDocument {
  const { read } = practice.store;
  const clientId = found(ownerOf(read, engagementId));
  const plan = found(onboardingOf(read, engagementId));
  const steps = stepsOf(read, plan.id).filter(({ droppedOn }) => droppedOn === null);
  const talk = talkOf(read, engagementId);
  const first = steps.find(({ key }) => key === 'first_result');
  const text = textOf(practice, engagementId);
  const meeting = nextMeetingOf(read, clientId, calendarOf(practice).now);
  return welcomeSheet(
    {
      steps,
      firstResult: talk?.firstResult ?? '',
      firstResultOn: talk?.firstResultOn ?? first?.dueOn ?? null,
      nextMeeting: meeting ? momentIn(practice, meeting.at, text.language) : null,
    },
    aroundOf(practice, engagementId),
    text,
  );
}

function successPaper(practice: Practice, engagementId: EngagementId): SheetDocument {
  const { read } = practice.store;
  const clientId = found(ownerOf(read, engagementId));
  const around = aroundOf(practice, engagementId);
  const personName = correspondentOf(practice, clientId).person?.name ?? around.clientName;
  return successSheet(found(successOf(read, engagementId)), { ...around, personName }, textOf(practice, engagementId));
}

function fromNowOnPaper(practice: Practice, engagementId: EngagementId): SheetDocument {
  const { read } = practice.store;
  const engagement = found(engagementsOf(read, found(ownerOf(read, engagementId))).find(({ id }) => id === engagementId));
  const { rhythm, agreedOn, wish, next } = transitionView(practice, engagementId);
  const from = { ...rhythm, agreedOn, keeps: wish !== 'none', meetings: engagement.meetingRhythm, next };
  return fromNowOnSheet(from, aroundOf(practice, engagementId), textOf(practice, engagementId));
}

function textOf(practice: Practice, engagementId: EngagementId): Text {
  return textIn(correspondentOf(practice, found(ownerOf(practice.store.read, engagementId))).language);
}

function aroundOf(practice: Practice, engagementId: EngagementId): Reachable {
  const { read } = practice.store;
  const { name: practiceName, paper, responsePromise: answers } = settingsOf(practice);
  return { clientName: found(clientOf(read, found(ownerOf(read, engagementId)))).name, practiceName, paper, answers, today: calendarOf(practice).today };
}
