import { addDays, dayOf, daysSince } from '#shared/time/day.ts';
import { interfaceLanguage } from '../../handlers/context.ts';
import { usualByStage } from '../../pipeline/board.ts';
import { midnightsIn } from '../midnights.ts';
import type { ReminderSource, Wanted } from '../source.ts';

/** Clients who are longer in a stage than is usual, as the board counts it: once a stay, wherever one is. */
export const stageAge: ReminderSource = ({ practice, read, now, today, zone }) => {
  const usual = usualByStage(read, now);
  const daysUntilToday = daysSince({ zone, today });
  const midnightOf = midnightsIn(zone);
  const wanted: Wanted[] = [];
  for (const { id, stage, outcome, archived, stageEnteredAt } of practice.memory.directory(interfaceLanguage(practice)).entries) {
    const usualDays = usual.get(stage) ?? null;
    if (usualDays === null || outcome !== null || archived) continue;
    const days = daysUntilToday(stageEnteredAt);
    // The day after tomorrow is planned tomorrow.
    if (days < usualDays) continue;
    const enteredOn = addDays(today, -days);
    wanted.push({
      kind: 'stage_age',
      refId: id,
      clientId: id,
      key: `${dayOf(stageEnteredAt, 'UTC')} ${stage}`,
      dueAt: midnightOf(addDays(enteredOn, usualDays + 1)),
      policy: 'next_working_time',
      expiresAt: null,
      subject: { kind: 'stage_age', stage, enteredOn, usualDays },
    });
  }
  return wanted;
};
