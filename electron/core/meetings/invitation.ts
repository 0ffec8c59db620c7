import type { ChosenFile } from '#shared/contract/files.ts';
import { attachmentName } from '#shared/domain/attachment.ts';
import type { MeetingId } from '#shared/domain/ids.ts';
import { textIn } from '#shared/text/index.ts';
import { dayOf } from '#shared/time/day.ts';
import { meetingThing } from '../export/calendar/meeting-things.ts';
import { writeCalendar } from '../export/calendar/write-calendar.ts';
import type { DiskFileShelf } from '../file-shelf.ts';
import { calendarOf, found, settingsOf, type Practice } from '../handlers/context.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import { meetingOf } from '../store/meetings.ts';

/** One meeting as a file for any calendar, in the language of whoever comes; it has the identifier it has in the export of all. */
export function invitation(practice: Practice, shelf: DiskFileShelf, id: MeetingId): ChosenFile {
  const meeting = found(meetingOf(practice.store.read, id));
  const { now, zone } = calendarOf(practice);
  const { t } = textIn(correspondentOf(practice, meeting.clientId).language);
  const what = t(`meetings.type.${meeting.type}`);
  const between = [settingsOf(practice).name, meeting.clientName].filter(Boolean).join(' – ');
  const off = Number(meeting.status !== 'planned' && meeting.status !== 'held');
  const text = writeCalendar([meetingThing({ ...meeting, key: meeting.uid, off }, `${what}: ${between}`)], { now, zone });
  return shelf.write(attachmentName(`${what} ${meeting.clientName} ${dayOf(meeting.at, zone)}.ics`), text);
}
