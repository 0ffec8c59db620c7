import type { Output } from '#shared/contract/index.ts';
import type { ActionView, MeetingPage } from '#shared/contract/meeting-views.ts';
import type { MeetingLetter } from '#shared/contract/meetings.ts';
import type { MeetingId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Filler } from '#shared/domain/template.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { formatDay, formatTime } from '#shared/text/format.ts';
import { dayOf } from '#shared/time/day.ts';
import type { Practice } from '../handlers/context.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import { framed } from '../sales/letters.ts';
import { phrases } from '../templates.ts';
import { meetingPage } from './meeting-page.ts';

type Words = { readonly say: Filler<'meeting'>; readonly language: Language };
type Letter = { readonly subject: string; readonly body: string };

/** What goes out before a meeting, after it, or when nobody came. How it felt is in none of them. */
export function meetingLetter(practice: Practice, id: MeetingId, letter: MeetingLetter): Output<'meetings.letter'> {
  const page = meetingPage(practice, id);
  const to = correspondentOf(practice, page.meeting.clientId);
  const { subject, body } = written(page, letter, { say: phrases(practice.store.read, 'meeting', to.language, to.address), language: to.language });
  return { subject, body: framed(practice, body, to), language: to.language, email: to.email };
}

function written(page: MeetingPage, letter: MeetingLetter, words: Words): Letter {
  const { meeting, zone } = page;
  const date = formatDay(dayOf(meeting.at, zone), words.language, 'weekday');
  const time = formatTime(meeting.at, zone, words.language);
  const { say } = words;
  switch (letter) {
    case 'agenda':
      return { subject: say('agendaSubject', { date }), body: agenda(page, { date, time }, say) };
    case 'minutes':
      return { subject: say('minutesSubject', { date }), body: minutes(page, date, words) };
    case 'no_show':
      return { subject: say('noShowSubject', { date }), body: say('noShow', { date, time }) };
    default:
      return assertNever(letter);
  }
}

function agenda({ agenda: items }: MeetingPage, when: { readonly date: string; readonly time: string }, say: Filler<'meeting'>): string {
  if (items.length === 0) return say('agendaEmpty', when);
  const list = items.map(({ text }, index) => `${index + 1}. ${text}`).join('\n');
  return [`${say('agenda', when)}\n${list}`, say('agendaMore', {})].join('\n\n');
}

function minutes({ meeting, actions, zone }: MeetingPage, date: string, { say, language }: Words): string {
  const line = ({ what, byOn, dueAt }: ActionView): string => {
    const on = byOn ?? (dueAt === null ? null : dayOf(dueAt, zone));
    return `• ${on === null ? what : say('action', { what, date: formatDay(on, language, 'long') })}`;
  };
  const owedBy = (who: ActionView['who'], head: string): string | null => {
    const lines = actions.filter((action) => action.who === who).map(line);
    return lines.length > 0 ? [head, ...lines].join('\n') : null;
  };
  const decided = meeting.decided === '' ? say('minutesPlain', { date }) : `${say('minutes', { date })}\n${meeting.decided}`;
  return [decided, owedBy('me', say('mine', {})), owedBy('them', say('theirs', {})), say('minutesCheck', {})].filter(Boolean).join('\n\n');
}
