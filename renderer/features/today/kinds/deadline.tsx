import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { OpenAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

export const deadline: LineKind<'deadline'> = {
  words: TODAY_WORDS.deadline,
  Act: OpenAct,
};
