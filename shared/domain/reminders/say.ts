import { alarmWords } from '../phases/signal-words.ts';
import type { ReminderView } from '../../contract/reminders.ts';
import { formatDay, formatDayNear, formatTime, listOf } from '../../text/format.ts';
import type { Instant } from '../../time/clock.ts';
import { addDays, dayOf, daysBetween, type Day } from '../../time/day.ts';
import { DAY_OF_HOURS, HOUR } from '../../time/duration.ts';
import { LADDER_STEPS } from '../ladder.ts';
import { nextEventOf } from '../pipeline/move.ts';
import { matterOf, momentWords, type Around } from '../today-words.ts';
import type { ReminderKind, ReminderSubject } from './subject.ts';

/** Plain text. */
export type ReminderWords = { readonly title: string; readonly body: string };
export type Sayable = Pick<ReminderView, 'subject' | 'clientName' | 'personName' | 'dueAt' | 'missed'>;
type Of<K extends ReminderKind> = Sayable & { readonly subject: Extract<ReminderSubject, { kind: K }> };
type Say = { readonly [K in ReminderKind]: (it: Of<K>, around: Around) => ReminderWords };

/** What each kind says: who and what on top, why and the next step below (spec 2.1 to 2.7, 2.11 to 2.14, 2.25, 2.26). */
export const SAY: Say = {
  own({ subject, clientName: client, dueAt, missed }, around) {
    const { t } = around;
    const when = whenWords(dueAt, around);
    const set = client === null ? t('reminders.say.own.set', { when }) : t('reminders.say.own.ofClient', { client, when });
    return { title: subject.text, body: missed === 0 ? set : `${set} ${t('reminders.say.own.missed', { count: missed })}` };
  },
  promise(it, around) {
    const { t } = around;
    const { what, matter } = it.subject;
    return { title: t('reminders.say.of', { client: clientOf(it), what: what || t(`pipeline.matter.${matter}`) }), body: promiseWords(it.subject, around) };
  },
  enquiry: (it, around) => ({
    title: around.t('reminders.say.enquiry.title', { client: clientOf(it) }),
    body: around.t('reminders.say.enquiry.body', { when: whenWords(it.subject.askedAt, around) }),
  }),
  ladder(it, around) {
    const { t, language } = around;
    const { step, channel, askedAt, askedOn } = it.subject;
    const client = clientOf(it);
    const [by, matter] = [t(`reminders.say.ladder.by.${channel}`), matterOf(it.subject, t)];
    if (step === 1) {
      const { unit, count } = agoOf(askedAt, around);
      return { title: t(`reminders.say.ladder.${unit}`, { client, count }), body: t('reminders.say.ladder.buried', { matter, by }) };
    }
    const line = LINES[Math.min(step, LADDER_STEPS) - 2]!;
    return {
      title: t('reminders.say.ladder.step', { step, of: LADDER_STEPS, client, by }),
      body: t(`reminders.say.ladder.${line}`, { matter, date: formatDay(askedOn, language, 'long') }),
    };
  },
  update: (it, around) => ({ title: updateTitle(it, around), body: updateWords(it.subject, around) }),
  decision(it, around) {
    const { t, now, zone, language } = around;
    const { at } = it.subject;
    const said = { client: clientOf(it), when: whenWords(at, around) };
    if (at < now) return { title: t('reminders.say.decision.late', said), body: t('reminders.say.decision.now') };
    return { title: t('reminders.say.decision.title', said), body: t('reminders.say.decision.body', { time: formatTime(at, zone, language) }) };
  },
  confirmation(it, around) {
    const { t, now } = around;
    const { saidAt, dueAt } = it.subject;
    const { unit, count } = agoOf(saidAt, around);
    return {
      title: t(`reminders.say.confirmation.${unit}`, { client: clientOf(it), count }),
      body: dueAt < now ? t('reminders.say.confirmation.late') : t('reminders.say.confirmation.body', { when: whenWords(dueAt, around) }),
    };
  },
  meeting_eve(it, around) {
    const { t, language } = around;
    const { topic, type } = it.subject;
    return {
      title: meetingTitle(it, around),
      body: topic
        ? t('reminders.say.meeting.unheard', { topic: topic.text, date: formatDay(topic.since, language, 'long') })
        : t('reminders.say.meeting.plain', { type: t(`meetings.type.${type}`) }),
    };
  },
  meeting(it, around) {
    const { t } = around;
    const { type, minutes, place } = it.subject;
    const about = [t(`meetings.type.${type}`), t('today.meeting.minutes', { count: minutes }), place].filter(Boolean).join(', ');
    return { title: meetingTitle(it, around), body: `${about}.` };
  },
  minutes(it, around) {
    const { t, now } = around;
    const { dueAt } = it.subject;
    const said = { client: clientOf(it), when: whenWords(dueAt, around) };
    return { title: t(dueAt < now ? 'reminders.say.minutes.late' : 'reminders.say.minutes.title', said), body: t('reminders.say.minutes.body') };
  },
  calls: ({ subject: { at, people } }, { t, zone, language }) => ({
    title: t('reminders.say.calls.title', { time: formatTime(at, zone, language) }),
    body: t('reminders.say.calls.body', { count: people }),
  }),
  hold(it, around) {
    const { t } = around;
    const { slotAAt, slotBAt, expiresAt } = it.subject;
    return {
      title: t('reminders.say.hold.title', { client: clientOf(it), when: whenWords(expiresAt, around) }),
      body: t('reminders.say.hold.body', { a: momentWords(slotAAt, around), b: momentWords(slotBAt, around) }),
    };
  },
  draft: (it, { t }) => ({ title: t('reminders.say.draft.title', { client: clientOf(it) }), body: t('reminders.say.draft.body') }),
  request(it, around) {
    const { t } = around;
    const { about, items, open, dueOn } = it.subject;
    const day = dueOn === null ? '' : dayWords(dueOn, around);
    return {
      title: t(`reminders.say.request.${about}`, { client: clientOf(it), count: open, day }),
      body: t(`reminders.say.request.${about}Body`, { items: items.join(', ') }),
    };
  },
  wake_up: (it, { t, language }) => ({
    title: t('reminders.say.wakeUp.title', { client: clientOf(it) }),
    body: t('reminders.say.wakeUp.body', { date: formatDay(it.subject.on, language, 'long') }),
  }),
  stage_age(it, { t, today }) {
    const { stage, enteredOn, usualDays } = it.subject;
    const [usual, next] = [t('app.days', { count: usualDays }), nextEventOf({ stage, outcome: null })];
    return {
      title: t('reminders.say.stageAge.title', { client: clientOf(it), count: daysBetween(enteredOn, today), stage: t(`app.stage.${stage}`) }),
      body: next ? t('reminders.say.stageAge.body', { usual, step: t(`pipeline.event.${next}`) }) : t('reminders.say.stageAge.last', { usual }),
    };
  },
  untalked(it, { t, language }) {
    const { points } = it.subject;
    return {
      title: t('reminders.say.untalked.title', { client: clientOf(it), count: points.length }),
      body: t('reminders.say.untalked.body', { points: listOf(points, language) }),
    };
  },
  step(it, { t }) {
    const { day, steps } = it.subject;
    return { title: t('reminders.say.step.title', { client: clientOf(it), day }), body: t('reminders.say.step.body', { steps: steps.join('; ') }) };
  },
  no_result: (it, { t }) => ({
    title: t('reminders.say.noResult.title', { client: clientOf(it), day: it.subject.day }),
    body: t('reminders.say.noResult.body'),
  }),
  new_rhythm(it, { t }) {
    const { day, stays } = it.subject;
    const which = stays ? 'stays' : 'changes';
    return { title: t(`reminders.say.newRhythm.${which}.title`, { client: clientOf(it), day }), body: t(`reminders.say.newRhythm.${which}.body`) };
  },
  alarm: (it, { t, language, today }) => ({
    title: t('reminders.say.alarm.title', { client: clientOf(it) }),
    body: t('reminders.say.alarm.body', { signs: alarmWords(it.subject, { t, language, today }) }),
  }),
  no_win: (it, { t, language, today }) => ({
    title: t('reminders.say.noWin.title', { client: clientOf(it), day: formatDayNear(it.subject.since, today, language, 'long') }),
    body: t('reminders.say.noWin.body'),
  }),
  before_close({ subject: { promises, opensOn } }, { t, language }) {
    const date = formatDay(opensOn, language, 'weekday');
    return {
      title: t('reminders.kind.before_close'),
      body: promises === 0 ? t('today.closing.none', { date }) : t('today.closing.some', { count: promises, date }),
    };
  },
  morning: ({ subject: { due } }, { t }) => ({
    title: due === 0 ? t('reminders.say.morning.none') : t('reminders.say.morning.title', { count: due }),
    body: due === 0 ? '' : t('today.order'),
  }),
};

/** What to say on the steps after the first: the wordings of the ladder in one line. */
const LINES = ['short', 'easyWayBack', 'closing'] as const;

function clientOf({ clientName }: Sayable): string {
  return clientName ?? '';
}

function promiseWords({ agreed, startedAt, dueAt }: Of<'promise'>['subject'], around: Around): string {
  const { t, now, today, zone, language } = around;
  const on = dayOf(dueAt, zone);
  if (agreed) return t(on < today ? 'reminders.say.promise.agreedLate' : 'reminders.say.promise.agreed', { date: formatDay(on, language, 'long') });
  if (dueAt < now) return t('reminders.say.promise.late', { when: whenWords(dueAt, around) });
  const { unit, count } = agoOf(startedAt, around);
  return t(`reminders.say.promise.${unit}`, { count });
}

function updateTitle(it: Of<'update'>, around: Around): string {
  const { t, today } = around;
  const { entered, dueOn, since, neverInformed } = it.subject;
  const client = clientOf(it);
  if (entered === 'due') return t('reminders.say.update.due', { client, day: dayWords(dueOn, around) });
  return t(neverInformed ? 'reminders.say.update.never' : 'reminders.say.update.silent', { client, count: daysBetween(since, today) });
}

function updateWords({ entered, since, targetDays, neverInformed }: Of<'update'>['subject'], { t, language }: Around): string {
  const date = formatDay(since, language, 'long');
  if (entered === 'due') return t(neverInformed ? 'reminders.say.update.first' : 'reminders.say.update.report', { date });
  return t(`reminders.say.update.${entered}`, { agreed: t('app.days', { count: targetDays }) });
}

function meetingTitle(it: Of<'meeting'> | Of<'meeting_eve'>, around: Around): string {
  return around.t('reminders.say.meeting.title', { client: clientOf(it), when: whenWords(it.subject.at, around) });
}

/** In hours up to two days, then in days; never less than one. */
function agoOf(at: Instant, { now, today, zone }: Around): { readonly unit: 'hours' | 'days'; readonly count: number } {
  if (now - at < 2 * DAY_OF_HOURS) return { unit: 'hours', count: Math.max(1, Math.floor((now - at) / HOUR)) };
  return { unit: 'days', count: daysBetween(dayOf(at, zone), today) };
}

/** "tomorrow at 10:00", to be read in a sentence. */
function whenWords(at: Instant, { t, today, zone, language }: Around): string {
  const [on, time] = [dayOf(at, zone), formatTime(at, zone, language)];
  const near = nearOf(on, today);
  return near === null ? t('reminders.say.when.on', { date: formatDay(on, language, 'long'), time }) : t(`reminders.say.when.${near}`, { time });
}

function dayWords(on: Day, { t, today, language }: Around): string {
  const near = nearOf(on, today);
  return near === null ? t('reminders.say.day.on', { date: formatDay(on, language, 'long') }) : t(`reminders.say.day.${near}`);
}

function nearOf(on: Day, today: Day): 'today' | 'tomorrow' | 'yesterday' | null {
  if (on === today) return 'today';
  if (on === addDays(today, 1)) return 'tomorrow';
  return on === addDays(today, -1) ? 'yesterday' : null;
}
