import type { TodayKind, TodayLine } from '#shared/contract/today.ts';
import { alarm } from './alarm.tsx';
import { bounced } from './bounced.tsx';
import { closed } from './closed.tsx';
import { deadline } from './deadline.tsx';
import { decision } from './decision.tsx';
import { effect } from './effect.tsx';
import { handedOver } from './handed-over.tsx';
import { held } from './held.tsx';
import { hold } from './hold.tsx';
import { ladder } from './ladder.tsx';
import { inTouch } from './in-touch.tsx';
import type { LineKind } from './line-kind.ts';
import { meeting } from './meeting.tsx';
import { minutes } from './minutes.tsx';
import { promise } from './promise.tsx';
import { retreat } from './retreat.tsx';
import { silent } from './silent.tsx';
import { slot } from './slot.tsx';
import { newRhythm } from './new-rhythm.tsx';
import { noResult, step, vanished } from './step.tsx';
import { task } from './task.tsx';
import { untalked } from './untalked.tsx';
import { update } from './update.tsx';
import { win } from './win.tsx';
import { wakeUp } from './wake-up.tsx';

/** Every kind has its words and its button here, in step with electron/core/today/kinds. */
const KINDS: { readonly [K in TodayKind]: LineKind<K> } = {
  deadline,
  decision,
  meeting,
  slot,
  promise,
  minutes,
  held,
  update,
  ladder,
  bounced,
  silent,
  in_touch: inTouch,
  retreat,
  alarm,
  win,
  step,
  no_result: noResult,
  new_rhythm: newRhythm,
  vanished,
  hold,
  handed_over: handedOver,
  wake_up: wakeUp,
  task,
  effect,
  untalked,
  closed,
};

/** How a line is said and done. */
export function kindOf({ subject }: TodayLine): LineKind<TodayKind> {
  // The entry under a line's own kind takes that line; TypeScript does not follow the two through the table.
  return KINDS[subject.kind] as unknown as LineKind<TodayKind>;
}
