import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { OpenAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

export const bounced: LineKind<'bounced'> = {
  words: TODAY_WORDS.bounced,
  Act: OpenAct,
};
