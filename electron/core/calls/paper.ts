import { callsSheet } from '#shared/domain/sheets/calls-sheet.ts';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import { calendarOf, settingsOf, type Practice } from '../handlers/context.ts';
import { callsView } from './call-list.ts';

/** The list of the hour, for the desk. */
export function callsPaper(practice: Practice): SheetDocument {
  const { paper } = settingsOf(practice);
  const { today } = calendarOf(practice);
  return callsSheet({ lines: callsView(practice).list, today, paper }, practice.text());
}
