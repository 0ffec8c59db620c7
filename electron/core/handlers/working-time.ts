import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Output } from '#shared/contract/index.ts';
import type { AbsenceId, ClientId } from '#shared/domain/ids.ts';
import { overlaps, type AbsenceFields } from '#shared/domain/working-time.ts';
import { beforeClose } from '../clocks/clock-views.ts';
import { rescheduleAnswers } from '../clocks/open-clock.ts';
import { holidayList, publicHolidayOn } from '../calendar/holiday-list.ts';
import { holidayRegions } from '../calendar/public-holidays.ts';
import { clientOf } from '../store/clients.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import {
  absenceOf,
  absencesOf,
  deleteAbsence,
  forgetHoliday,
  holidayOverrides,
  insertAbsence,
  ownAbsences,
  setHoliday,
  updateAbsence,
  type StoredAbsence,
} from '../store/working-time.ts';
import { calendarOf, found, interfaceLanguage, mustExist, settingsOf, type Practice } from './context.ts';

type Names =
  | 'calendar.get'
  | 'calendar.switchHoliday'
  | 'calendar.addHoliday'
  | 'calendar.removeHoliday'
  | 'absences.ofClient'
  | 'absences.add'
  | 'absences.update'
  | 'absences.remove';

export function workingTimeHandlers(practice: Practice): HandlersOf<Names> {
  return { ...holidayHandlers(practice), ...absenceHandlers(practice) };
}

function holidayHandlers(practice: Practice): HandlersOf<Extract<Names, `calendar.${string}`>> {
  const { store, clock } = practice;
  const named = (on: AbsenceFields['fromOn']): string | null => publicHolidayOn(on, settingsOf(practice), interfaceLanguage(practice));
  return {
    'calendar.get': () => calendarView(practice),
    'calendar.switchHoliday'({ on, closed }) {
      const label = named(on);
      if (label === null) throw new AppError('not-found');
      store.write((db) => (closed ? forgetHoliday(db, on) : setHoliday(db, { on, label, closed }, clock.now())));
      return {};
    },
    'calendar.addHoliday'({ on, label }) {
      const own = holidayOverrides(store.read).find((it) => it.on === on);
      if (own?.closed || (!own && named(on) !== null)) throw new AppError('invalid-input', { field: 'on', reason: 'holiday-already' });
      store.write((db) => setHoliday(db, { on, label, closed: true }, clock.now()));
      return {};
    },
    'calendar.removeHoliday'({ on }) {
      store.write((db) => mustExist(forgetHoliday(db, on)));
      return {};
    },
  };
}

function calendarView(practice: Practice): Output<'calendar.get'> {
  const { read } = practice.store;
  const settings = settingsOf(practice);
  const { today } = calendarOf(practice);
  const language = interfaceLanguage(practice);
  const absences = ownAbsences(read).filter(({ toOn }) => toOn >= today);
  return {
    regions: holidayRegions(settings.country, language),
    holidays: holidayList(read, settings, today, language),
    absences: absences.map((it) => ({ ...viewOf(it), promises: beforeClose(practice, it.id).clocks.length })),
  };
}

function absenceHandlers(practice: Practice): HandlersOf<Extract<Names, `absences.${string}`>> {
  const { store, clock } = practice;
  return {
    'absences.ofClient'({ clientId }) {
      const { today } = calendarOf(practice);
      return absencesOf(store.read, clientId)
        .filter(({ toOn }) => toOn >= today)
        .map(viewOf);
    },
    'absences.add': ({ clientId, absence }) =>
      store.write((db) => {
        if (clientId !== null) found(clientOf(db, clientId));
        refuseOverlap(db, clientId, absence, null);
        const id = insertAbsence(db, clientId, absence, clock.now());
        followUp(db, practice, clientId);
        return { id };
      }),
    'absences.update'({ id, absence }) {
      store.write((db) => {
        const { clientId } = found(absenceOf(db, id));
        refuseOverlap(db, clientId, absence, id);
        updateAbsence(db, id, absence, clock.now());
        followUp(db, practice, clientId);
      });
      return {};
    },
    'absences.remove'({ id }) {
      store.write((db) => {
        const { clientId } = found(absenceOf(db, id));
        deleteAbsence(db, id);
        followUp(db, practice, clientId);
      });
      return {};
    },
  };
}

function refuseOverlap(db: ReadDb, clientId: ClientId | null, absence: AbsenceFields, except: AbsenceId | null): void {
  const others = clientId === null ? ownAbsences(db) : absencesOf(db, clientId);
  const taken = others.some((it) => it.id !== except && it.kind === absence.kind && overlaps(it, absence));
  if (taken) throw new AppError('invalid-input', { field: 'absence.fromOn', reason: 'overlaps' });
}

/** What a client owes an answer on waits while they are away; own promises stay as they were given. */
function followUp(db: WriteDb, practice: Practice, clientId: ClientId | null): void {
  if (clientId !== null) rescheduleAnswers(db, practice, clientId);
}

function viewOf({ id, kind, fromOn, toOn, note }: StoredAbsence) {
  return { id, kind, fromOn, toOn, note };
}
