import { stageEffectId } from '#shared/domain/ids.ts';
import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { todo } from './todo.tsx';

export const effect = todo<'effect'>(TODAY_WORDS.effect, ({ refId, subject }, when) => ({
  kind: 'later',
  id: stageEffectId.parse(refId),
  effect: subject.effect,
  ...when,
}));
