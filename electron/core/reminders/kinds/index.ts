import type { ReminderKind } from '#shared/domain/reminders/subject.ts';
import type { ReminderSource } from '../source.ts';
import { alarm } from './alarm.ts';
import { beforeClose } from './before-close.ts';
import { calls } from './calls.ts';
import { confirmation } from './confirmation.ts';
import { decision } from './decision.ts';
import { draft } from './draft.ts';
import { enquiry } from './enquiry.ts';
import { hold } from './hold.ts';
import { ladder } from './ladder.ts';
import { meetingEve } from './meeting-eve.ts';
import { meeting } from './meeting.ts';
import { minutes } from './minutes.ts';
import { newRhythm } from './new-rhythm.ts';
import { noWin } from './no-win.ts';
import { promise } from './promise.ts';
import { request } from './request.ts';
import { stageAge } from './stage-age.ts';
import { noResult, step } from './step.ts';
import { untalked } from './untalked.ts';
import { update } from './update.ts';
import { wakeUp } from './wake-up.ts';

/** Where each kind comes from, but for one's own reminders and the digest of the morning. A new kind is a file here and a member of `reminderSubject`. */
export const SOURCES: { readonly [K in Exclude<ReminderKind, 'own' | 'morning'>]: ReminderSource } = {
  promise,
  enquiry,
  ladder,
  update,
  decision,
  confirmation,
  meeting_eve: meetingEve,
  meeting,
  minutes,
  calls,
  hold,
  draft,
  request,
  wake_up: wakeUp,
  stage_age: stageAge,
  untalked,
  step,
  no_result: noResult,
  new_rhythm: newRhythm,
  alarm,
  no_win: noWin,
  before_close: beforeClose,
};
