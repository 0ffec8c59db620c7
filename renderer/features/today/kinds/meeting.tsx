import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { MeetingAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

export const meeting: LineKind<'meeting'> = {
  words: TODAY_WORDS.meeting,
  Act: MeetingAct,
};
