import type { MeetingId } from '#shared/domain/ids.ts';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import { agendaSheet, minutesSheet } from '#shared/domain/sheets/meeting-sheet.ts';
import { textIn } from '#shared/text/index.ts';
import { settingsOf, type Practice } from '../handlers/context.ts';
import { signatoryOf } from '../paper/letterhead.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import { meetingPage } from './meeting-page.ts';

/** Agenda and minutes on paper, in the language of whoever reads them with us. */
export function meetingPaper(practice: Practice, kind: 'agenda' | 'minutes', id: MeetingId): SheetDocument {
  const page = meetingPage(practice, id);
  const { language } = correspondentOf(practice, page.meeting.clientId);
  const { name: practiceName, paper } = settingsOf(practice);
  const facts = { ...page, practiceName, paper, signatory: signatoryOf(practice) };
  return kind === 'agenda' ? agendaSheet(facts, textIn(language)) : minutesSheet(facts, textIn(language));
}
