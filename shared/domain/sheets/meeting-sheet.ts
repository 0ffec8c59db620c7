import type { ActionView, MeetingPage } from '../../contract/meeting-views.ts';
import { formatDay, formatTime } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import { dayOf } from '../../time/day.ts';
import { endOf } from '../meetings/meeting.ts';
import type { PaperSize } from '../practice.ts';
import type { SheetBlock, SheetDocument } from './document.ts';

export type MeetingPaper = Pick<MeetingPage, 'meeting' | 'zone' | 'agenda' | 'actions'> & {
  readonly practiceName: string;
  readonly paper: PaperSize;
  /** Whoever signs for the practice. */ readonly signatory: string;
};

/** What we will talk about, each with room for notes; the client's own items first (spec 2.14). */
export function agendaSheet(facts: MeetingPaper, text: Text): SheetDocument {
  const { t } = text;
  const items = facts.agenda.map(({ text: heading }, index) => section(index + 1, heading, 2));
  return {
    ...around(facts, text),
    title: t('meetings.sheet.agenda'),
    note: t('meetings.sheet.agendaNote'),
    blocks: [...items, section(items.length + 1, t('meetings.sheet.more'), 2)],
  };
}

/** What was decided and who does what by when. How it felt stands on no paper. */
export function minutesSheet(facts: MeetingPaper, text: Text): SheetDocument {
  const { t } = text;
  const { meeting, agenda, actions } = facts;
  const spoken = agenda.filter(({ done }) => done).map((item) => item.text);
  const decided: SheetBlock = {
    kind: 'section',
    number: null,
    heading: t('meetings.sheet.decided'),
    parts: meeting.decided === '' ? [{ kind: 'lines', count: 4 }] : meeting.decided.split(/\n+/).map((line) => ({ kind: 'text', words: [line] })),
    ticked: false,
  };
  const talked: SheetBlock = {
    kind: 'section',
    number: null,
    heading: t('meetings.sheet.spoken'),
    parts: [{ kind: 'list', items: spoken, numbered: true }],
    ticked: false,
  };
  return {
    ...around(facts, text),
    title: t('meetings.sheet.minutes'),
    note: '',
    blocks: [
      ...(spoken.length > 0 ? [talked] : []),
      decided,
      ...(actions.length > 0 ? [actionTable(actions, facts, text)] : []),
      { kind: 'signatures', left: facts.signatory, right: meeting.clientName },
    ],
  };
}

function around(
  { meeting, zone, paper, practiceName }: MeetingPaper,
  { t, language }: Text,
): Pick<SheetDocument, 'language' | 'paper' | 'subtitle' | 'footer'> {
  const day = formatDay(dayOf(meeting.at, zone), language, 'withYear');
  const hours = `${formatTime(meeting.at, zone, language)}–${formatTime(endOf(meeting), zone, language)}`;
  const where = meeting.place === '' ? t(`interactions.channel.${meeting.channel}`) : meeting.place;
  return {
    language,
    paper,
    subtitle: [meeting.clientName, day, hours, where, meeting.thirdParty].filter(Boolean).join(' · '),
    footer: [practiceName, day].filter(Boolean).join(' · '),
  };
}

function actionTable(actions: readonly ActionView[], { meeting, practiceName, zone }: MeetingPaper, { t, language }: Text): SheetBlock {
  const name = { me: practiceName === '' ? t('meetings.sheet.me') : practiceName, them: meeting.clientName };
  return {
    kind: 'table',
    heading: t('meetings.sheet.actions'),
    columns: [
      { title: t('meetings.sheet.who'), share: 3 },
      { title: t('meetings.sheet.what'), share: 5 },
      { title: t('meetings.sheet.by'), share: 2 },
      { title: t('meetings.sheet.check'), share: 3 },
    ],
    rows: actions.map(({ who, what, byOn, dueAt, followUp }) => {
      const on = byOn ?? (dueAt === null ? null : dayOf(dueAt, zone));
      return [name[who], what, on === null ? '' : formatDay(on, language, 'short'), followUp];
    }),
  };
}

function section(number: number, heading: string, lines: number): SheetBlock {
  return { kind: 'section', number, heading, parts: [{ kind: 'lines', count: lines }], ticked: false };
}
