import { stageEffectId } from '#shared/domain/ids.ts';
import { todo } from './todo.tsx';

export const effect = todo<'effect'>(
  ({ subject }, t) => t(`pipeline.later.${subject.effect}`),
  ({ refId, subject }, when) => ({ kind: 'later', id: stageEffectId.parse(refId), effect: subject.effect, ...when }),
);
