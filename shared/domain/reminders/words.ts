import type { TFunction } from 'i18next';
import type { ReminderView } from '../../contract/reminders.ts';
import type { Route } from '../../contract/route.ts';
import type { Around } from '../today-words.ts';
import { BODY_MAX_BYTES, bytesOf, cutToBytes, cutToLength, TITLE_MAX } from './cut.ts';
import { SAY, type ReminderWords, type Sayable } from './say.ts';
import type { ReminderSubject } from './subject.ts';

export type { Around } from '../today-words.ts';
export type { ReminderWords } from './say.ts';

/** The sentence of the spec, with the name in it, as long as a notice of a system may be. */
export function reminderWords(it: Sayable, around: Around): ReminderWords {
  return cut(wholeWords({ ...it, clientName: it.clientName && cutToLength(it.clientName, NAME_MAX) }, around));
}

/** The same where there is room. */
export function wholeWords(it: Sayable, around: Around): ReminderWords {
  // The entry under a kind takes that kind; TypeScript does not follow the two through the table.
  const say = SAY[it.subject.kind] as (it: Sayable, around: Around) => ReminderWords;
  return say(it, around);
}

/** A name leaves room for what is said of it. */
const NAME_MAX = 36;

type Routed = Pick<ReminderView, 'subject' | 'clientId' | 'refId'>;

/** Where a click leads. */
export function reminderRoute({ subject, clientId: id, refId }: Routed): Route {
  switch (subject.kind) {
    case 'meeting_eve':
    case 'meeting':
    case 'minutes':
      return { view: 'meeting', id: refId };
    case 'request':
      return { view: 'request', id: refId };
    case 'step':
    case 'no_result':
      return { view: 'engagement', id: subject.engagementId, part: 'onboarding' };
    case 'new_rhythm':
      return { view: 'engagement', id: subject.engagementId, part: 'transition' };
    case 'untalked':
      return { view: 'engagement', id: subject.engagementId, part: 'expectations' };
    case 'calls':
      return { view: 'calls' };
    case 'before_close':
      return { view: 'sheet', sheet: { kind: 'before-close', absenceId: null } };
    case 'morning':
      return { view: 'today' };
    default:
      return id === null ? { view: 'reminders' } : ofClient(id, subject);
  }
}

function ofClient(id: number, subject: ReminderSubject): Route {
  switch (subject.kind) {
    case 'enquiry':
      return { view: 'sale', id, form: 'call' };
    case 'confirmation':
      return { view: 'sale', id, form: 'proposal' };
    case 'hold':
      return { view: 'sale', id, form: 'slots' };
    case 'draft':
      return { view: 'compose', id, kind: subject.message };
    default:
      return { view: 'client', id };
  }
}

/** `overdue`: how many of them are past their time. `open`: earlier ones that still wait. `lines`: of Today, where it is the morning. */
export type Digest = { readonly occasion: 'digest' | 'away' | 'morning'; readonly overdue: number; readonly open: number; readonly lines?: number };

const NAMED = 3;

/** Many in one: how many, and the first three of them, oldest first. */
export function digestWords(all: readonly Sayable[], around: Around, { occasion, overdue, open, lines: onToday = 0 }: Digest): ReminderWords {
  const { t } = around;
  const waiting = [
    ...(onToday === 0 ? [] : [t('reminders.say.morning.title', { count: onToday })]),
    ...(open === 0 ? [] : [t('reminders.digest.waiting', { count: open })]),
  ];
  const [title = '', ...rest] = waiting;
  if (all.length === 0) return cut({ title, body: rest.join('\n') });
  const reminders = overdue === 0 ? countWords(all.length, t) : t('reminders.digest.overdue', { count: all.length, overdue });
  const first = all.toSorted((a, b) => a.dueAt - b.dueAt).slice(0, NAMED);
  const lines = first.map((it) => reminderWords(it, around).title);
  const head = occasion === 'digest' ? reminders : t(`reminders.digest.${occasion}`, { reminders });
  return cut({ title: head, body: linesWithin(lines, waiting) });
}

/** Each line has its share of the room, so that none pushes out another. */
function linesWithin(lines: readonly string[], last: readonly string[]): string {
  const breaks = lines.length + last.length - 1;
  const room = BODY_MAX_BYTES - breaks - last.reduce((sum, line) => sum + bytesOf(line), 0);
  return [...lines.map((line) => cutToBytes(line, Math.floor(room / lines.length))), ...last].join('\n');
}

/** Whoever sees a locked screen reads no name. */
export function lockedWords(count: number, { t }: Around): ReminderWords {
  return cut({ title: countWords(count, t), body: t('reminders.digest.locked') });
}

export function testWords({ t }: Around): ReminderWords {
  return cut({ title: t('reminders.digest.test'), body: t('reminders.digest.testText') });
}

/** The computer is in another zone, and so many reminders follow it there (REM-12). */
export function zoneWords(zone: string, count: number, { t }: Around): ReminderWords {
  return cut({ title: t('reminders.digest.zone', { zone: zone.replaceAll('_', ' ') }), body: t('reminders.digest.moved', { count }) });
}

function countWords(count: number, t: TFunction): string {
  return t('reminders.digest.count', { count });
}

function cut({ title, body }: ReminderWords): ReminderWords {
  return { title: cutToLength(title, TITLE_MAX), body: cutToBytes(body, BODY_MAX_BYTES) };
}
