import type { ClientId } from '#shared/domain/ids.ts';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import { recordSheet, type Period } from '#shared/domain/sheets/record-sheet.ts';
import { textIn } from '#shared/text/index.ts';
import { addDays, instantOf } from '#shared/time/day.ts';
import { calendarOf, found, settingsOf, type Practice } from '../handlers/context.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import { clientOf } from '../store/clients.ts';
import { contactsBetween } from '../store/contacts-between.ts';

/** Every contact with a client in a time, in the client's language. Notes to oneself are none. */
export function recordPaper(practice: Practice, clientId: ClientId, period: Period): SheetDocument {
  const { read } = practice.store;
  const { name: clientName } = found(clientOf(read, clientId));
  const { name: practiceName, paper } = settingsOf(practice);
  const { zone, today } = calendarOf(practice);
  const from = period.fromOn === null ? 0 : instantOf(period.fromOn, '00:00', zone);
  const until = instantOf(addDays(period.toOn ?? today, 1), '00:00', zone);
  const contacts = contactsBetween(read, clientId, { from, until });
  const { language } = correspondentOf(practice, clientId);
  return recordSheet({ clientName, practiceName, paper, zone, today, period, contacts }, textIn(language));
}
