import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { MeetingAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

export const minutes: LineKind<'minutes'> = {
  words: TODAY_WORDS.minutes,
  Act: MeetingAct,
};
