import { MeetingAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';
import { whenWords } from './time-words.ts';

export const meeting: LineKind<'meeting'> = {
  words({ at, subject: { type, minutes, place, past } }, around) {
    const { t } = around;
    const about = [t('today.meeting.minutes', { count: minutes }), place].filter(Boolean).join(', ');
    return {
      kind: t('today.kind.meeting'),
      when: at === null ? '' : whenWords(at, around),
      what: t(`meetings.type.${type}`),
      why: past ? t('today.meeting.past') : `${about}.`,
    };
  },
  Act: MeetingAct,
};
