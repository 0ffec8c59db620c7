import type { LineSource } from '../line-source.ts';
import { alarm } from './alarm.ts';
import { closed } from './closed.ts';
import { deadline } from './deadline.ts';
import { decision } from './decision.ts';
import { effect } from './effect.ts';
import { handedOver } from './handed-over.ts';
import { held } from './held.ts';
import { hold } from './hold.ts';
import { ladder } from './ladder.ts';
import { meeting } from './meeting.ts';
import { minutes } from './minutes.ts';
import { promise } from './promise.ts';
import { retreat } from './retreat.ts';
import { slot } from './slot.ts';
import { newRhythm } from './new-rhythm.ts';
import { step, watched } from './step.ts';
import { task } from './task.ts';
import { untalked } from './untalked.ts';
import { update } from './update.ts';
import { win } from './win.ts';
import { wakeUp } from './wake-up.ts';

/** Everything that may stand on Today. A new kind is a file here, a member of `todaySubject`, and a file in renderer/features/today/kinds. */
export const SOURCES: readonly LineSource[] = [
  deadline,
  decision,
  meeting,
  slot,
  promise,
  minutes,
  held,
  alarm,
  update,
  ladder,
  retreat,
  hold,
  handedOver,
  wakeUp,
  task,
  effect,
  untalked,
  watched,
  step,
  newRhythm,
  win,
  closed,
];
