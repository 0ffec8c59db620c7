import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf } from '#shared/contract/index.ts';
import { clientOf } from '../store/clients.ts';
import { postpone, takeBackPostponement } from '../store/postponements.ts';
import { todayOf } from '../today/today.ts';
import { triageOf } from '../today/triage.ts';
import { calendarOf, found, type Practice } from './context.ts';

export function todayHandlers(practice: Practice): HandlersOf<'today.get' | 'today.triage' | 'today.postpone' | 'today.takeBack'> {
  const { store } = practice;
  return {
    'today.get': () => todayOf(practice),
    'today.triage': () => triageOf(practice),
    'today.postpone'({ lines, untilOn }) {
      if (untilOn <= calendarOf(practice).today) throw new AppError('invalid-input', { field: 'untilOn', reason: 'not-later' });
      store.write((db) => {
        for (const line of lines) {
          found(clientOf(db, line.clientId));
          postpone(db, line, untilOn);
        }
      });
      return {};
    },
    'today.takeBack'({ lines }) {
      store.write((db) => {
        for (const line of lines) takeBackPostponement(db, line);
      });
      return {};
    },
  };
}
