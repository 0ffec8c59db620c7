import type { TFunction } from 'i18next';
import type { TodayKind, TodayLine, TodaySubject } from '../contract/today.ts';
import { formatDay, formatDayNear, formatNumber, formatTime, listOf } from '../text/format.ts';
import { dayOf, type Day } from '../time/day.ts';
import { DAY_OF_HOURS, HOUR } from '../time/duration.ts';
import { alarmWords } from './phases/signal-words.ts';
import { LADDER_STEPS } from './ladder.ts';
import type { Language } from './language.ts';
import type { ClockMatter } from './pipeline/effects.ts';

export type KindLine<K extends TodayKind> = TodayLine & { readonly subject: Extract<TodaySubject, { kind: K }> };

/** What the words of a line are made with. */
export type Around = { readonly t: TFunction; readonly language: Language; readonly today: Day; readonly now: number; readonly zone: string };

export type LineWords = {
  /** The small column: what sort of thing, and its time or measure. */
  readonly kind: string;
  readonly when: string;
  /** Which of the two is red: a hard deadline, or an own promise past its 24 hours. Nothing else is. */
  readonly hard?: 'kind' | 'when' | null;
  readonly what: string;
  readonly why: string;
};

type Words = { readonly [K in TodayKind]: (line: KindLine<K>, around: Around) => LineWords };

/** What each kind of line of Today says, on the screen and on paper. */
export const TODAY_WORDS: Words = {
  deadline: ({ subject }, { t }) => ({
    kind: t('today.kind.deadline'),
    when: t('today.day'),
    hard: 'kind',
    what: t('today.deadline.what', { title: subject.title }),
    why: t('today.deadline.why'),
  }),
  decision({ at, subject }, around) {
    const { t } = around;
    const moment = at === null ? '' : momentWords(at, around);
    return {
      kind: t('today.kind.decision'),
      when: at === null ? '' : whenWords(at, around),
      what: t('today.decision.what'),
      why: t(subject.late ? 'today.decision.late' : 'today.decision.why', { moment }),
    };
  },
  meeting({ at, subject: { type, minutes, place, past } }, around) {
    const { t } = around;
    const about = [t('today.meeting.minutes', { count: minutes }), place].filter(Boolean).join(', ');
    return {
      kind: t('today.kind.meeting'),
      when: at === null ? '' : whenWords(at, around),
      what: t(`meetings.type.${type}`),
      why: past ? t('today.meeting.past') : `${about}.`,
    };
  },
  slot({ at, subject: { minutes, past } }, around) {
    const { t } = around;
    return {
      kind: t('today.kind.meeting'),
      when: at === null ? '' : whenWords(at, around),
      what: t('today.slot.what'),
      why: past ? t('today.meeting.past') : t('today.slot.why', { count: minutes }),
    };
  },
  promise({ at, subject: { matter, what, startedAt, late, agreed } }, around) {
    const { t } = around;
    const [from, to] = [momentWords(startedAt, around), at === null ? '' : momentWords(at, around)];
    return {
      kind: t(agreed ? 'today.kind.deadline' : 'today.kind.promise'),
      when: at === null ? '' : late ? overWords(at, around) : whenWords(at, around),
      hard: agreed ? 'kind' : late ? 'when' : null,
      what: what || t(`pipeline.matter.${matter}`),
      why: t(late ? 'today.promise.late' : 'today.promise.why', { from, to }),
    };
  },
  minutes({ at, subject: { type, heldAt, late } }, around) {
    const { t } = around;
    return {
      kind: t('today.kind.promise'),
      when: at === null ? '' : late ? overWords(at, around) : whenWords(at, around),
      hard: late ? 'when' : null,
      what: t('today.minutes.what'),
      why: t('today.minutes.why', { meeting: t(`meetings.type.${type}`), moment: momentWords(heldAt, around) }),
    };
  },
  held: ({ at }, around) => ({
    kind: around.t('today.kind.draft'),
    when: at === null ? '' : whenWords(at, around),
    what: around.t('today.held.what'),
    why: around.t('today.held.why'),
  }),
  update({ gap }, { t, language }) {
    if (!gap) throw new Error('an update is owed without a gap');
    const { neverInformed, ratio, gapDays, targetDays, since } = gap;
    // Without its year: the days say how long ago it was. Polish has no short form that one would read in a sentence.
    const date = formatDay(since, language, language === 'pl' ? 'long' : 'short');
    const times = formatNumber(ratio, language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return {
      kind: t(neverInformed ? 'today.kind.first' : 'today.kind.update'),
      when: neverInformed ? t('app.days', { count: gapDays }) : t('today.kind.ratio', { ratio: times }),
      what: t(neverInformed ? 'today.act.begin' : 'today.act.stand'),
      why: t(neverInformed ? 'today.why.start' : 'today.why.since', { count: gapDays, agreed: targetDays, date }),
    };
  },
  ladder({ subject: { matter, what, step, channel, askedOn, touches } }, { t, language }) {
    const date = formatDay(askedOn, language, language === 'pl' ? 'long' : 'short');
    return {
      kind: t('today.kind.waiting'),
      when: t('today.ladder.step', { step, of: LADDER_STEPS }),
      what: t(`today.ladder.by.${channel}`),
      why: t('today.ladder.why', { matter: matterOf({ what, matter }, t), date, count: touches }),
    };
  },
  bounced({ subject: { matter, what, askedOn } }, { t, language }) {
    const date = formatDay(askedOn, language, language === 'pl' ? 'long' : 'short');
    return {
      kind: t('today.kind.waiting'),
      when: t('today.bounced.when'),
      what: t('today.bounced.what'),
      why: t('today.bounced.why', { matter: matterOf({ what, matter }, t), date }),
    };
  },
  silent({ on, subject: { matter, what, askedOn, touches } }, { t, language, today }) {
    const date = formatDay(askedOn, language, language === 'pl' ? 'long' : 'short');
    return {
      kind: t('today.kind.alarm'),
      when: formatDayNear(on, today, language),
      what: t('today.silent.what'),
      why: t('today.ladder.why', { matter: matterOf({ what, matter }, t), date, count: touches }),
    };
  },
  in_touch({ on, subject: { matter, what, because } }, { t, language, today }) {
    const date = formatDay(on, language, language === 'en' ? 'short' : 'long');
    return {
      kind: t('today.kind.waiting'),
      when: formatDayNear(on, today, language),
      what: t('today.inTouch.what'),
      why: t(`today.inTouch.${because}`, { matter: what || t(`today.matter.${matter}`), date }),
    };
  },
  retreat({ on, subject: { title, as, items, open, statutoryOn } }, { t, language, today }) {
    const date = statutoryOn && formatDay(statutoryOn, language, 'long');
    const why = as === 'third' ? 'third' : as === 'thanks' || as === 'wrong' ? 'answered' : 'silent';
    const said = t(`today.retreat.${why}`, { title, count: open, items: items.join(', ') });
    return {
      kind: t(date ? 'today.kind.deadline' : 'today.kind.retreat'),
      when: on === today ? t('today.day') : formatDayNear(on, today, language),
      hard: date ? 'kind' : null,
      what: t(`requests.ask.${as}`, { count: items.length }),
      why: date ? `${said} ${t('today.retreat.law', { date })}` : said,
    };
  },
  hold({ at, on, subject: { slotAAt, slotBAt } }, around) {
    const { t, today, zone, language } = around;
    const [a, b] = [momentWords(slotAAt, around), momentWords(slotBAt, around)];
    return {
      kind: t('today.kind.hold'),
      when: at === null ? '' : whenWords(at, around),
      what: t('today.hold.what'),
      why: t(on === today ? 'today.hold.today' : 'today.hold.tomorrow', { a, b, time: at === null ? '' : formatTime(at, zone, language) }),
    };
  },
  handed_over({ at, subject: { subject, message } }, around) {
    const { t } = around;
    return {
      kind: t('today.kind.handedOver'),
      when: at === null ? '' : whenWords(at, around),
      what: t('today.handedOver.what'),
      why: t('today.handedOver.why', { subject: subject || t(`messages.kind.${message}`), moment: at === null ? '' : momentWords(at, around) }),
    };
  },
  wake_up: ({ on }, { t, language, today }) => ({
    kind: t('today.kind.wakeUp'),
    when: on === today ? t('today.day') : formatDayNear(on, today, language),
    what: t('today.wakeUp.what'),
    why: t('today.wakeUp.why', { date: formatDay(on, language, 'long') }),
  }),
  alarm: ({ on, subject }, { t, language, today }) => ({
    kind: t('today.kind.alarm'),
    when: formatDayNear(on, today, language),
    what: t('today.alarm.what'),
    why: t('today.alarm.why', { signs: alarmWords(subject, { t, language, today }) }),
  }),
  win: ({ on, subject: { what, meaning } }, { t, language, today }) => ({
    kind: t('today.kind.win'),
    when: formatDayNear(on, today, language),
    what: t('today.win.what', { what }),
    why: meaning || t('today.win.why'),
  }),
  step: ({ on, subject: { day, text } }, { t, language, today }) => ({
    kind: t('today.kind.onboarding'),
    when: on === today ? t('today.day') : formatDayNear(on, today, language),
    what: t('today.step.what', { day, step: text }),
    why: t('today.step.why', { date: formatDay(on, language, 'long') }),
  }),
  no_result: ({ subject: { day } }, { t }) => ({
    kind: t('today.kind.onboarding'),
    when: t('today.noResult.when', { day }),
    what: t('today.noResult.what'),
    why: t('today.noResult.why'),
  }),
  new_rhythm: ({ subject: { day, stays } }, { t }) => ({
    kind: t('today.kind.onboarding'),
    when: t('today.noResult.when', { day }),
    what: t(`today.newRhythm.${stays ? 'stays' : 'changes'}.what`),
    why: t(`today.newRhythm.${stays ? 'stays' : 'changes'}.why`, { day }),
  }),
  vanished: ({ on, subject: { signedOn } }, { t, language, today }) => ({
    kind: t('today.kind.alarm'),
    when: formatDayNear(on, today, language),
    what: t('today.vanished.what'),
    why: t('today.vanished.why', { date: formatDay(signedOn, language, 'long') }),
  }),
  untalked: ({ on, subject: { points } }, { t, language, today }) => ({
    kind: t('today.kind.untalked'),
    when: formatDayNear(on, today, language),
    what: t('today.untalked.what', { count: points.length }),
    why: t('today.untalked.why', { points: listOf(points, language) }),
  }),
  task: ({ on, subject }, { t, language, today }) => ({
    kind: t('today.kind.todo'),
    when: on === today ? t('today.day') : formatDayNear(on, today, language),
    what: subject.note || t(`pipeline.task.${subject.task}`),
    why: t('today.task.why', { date: formatDay(on, language, 'long') }),
  }),
  effect: ({ on, subject }, { t, language, today }) => ({
    kind: t('today.kind.todo'),
    when: on === today ? t('today.day') : formatDayNear(on, today, language),
    what: t(`pipeline.later.${subject.effect}`),
    why: t('today.task.why', { date: formatDay(on, language, 'long') }),
  }),
  closed: ({ on, subject }, { t, language, today }) => ({
    kind: t('today.kind.closed'),
    when: formatDayNear(on, today, language),
    what: t('today.closed.what', { outcome: t(`app.outcome.${subject.outcome}`) }),
    why: t('today.closed.why', { date: formatDay(on, language, 'long') }),
  }),
};

/** What was asked, before a colon: a question in the practitioner's own words stands in quotation marks. */
export function matterOf({ what, matter }: { readonly what: string; readonly matter: ClockMatter }, t: TFunction): string {
  if (!what) return t(`today.matter.${matter}`);
  return /[?!.…]$/.test(what) ? t('today.matter.quoted', { what }) : what;
}

/** What a line says. */
export function wordsOf(line: TodayLine, around: Around): LineWords {
  // The entry under a line's own kind takes that line; TypeScript does not follow the two through the table.
  const words = TODAY_WORDS[line.subject.kind] as (line: TodayLine, around: Around) => LineWords;
  return words(line, around);
}

/** "16 h over" and from two days on "3 days over". */
function overWords(at: number, { t, now }: Around): string {
  const late = now - at;
  return late < 2 * DAY_OF_HOURS
    ? t('today.over.hours', { count: Math.max(1, Math.floor(late / HOUR)) })
    : t('today.over.days', { count: Math.floor(late / DAY_OF_HOURS) });
}

/** The time of a moment of today, the day of any other. */
function whenWords(at: number, { zone, today, language }: Around): string {
  const on = dayOf(at, zone);
  return on === today ? formatTime(at, zone, language) : formatDayNear(on, today, language);
}

/** "25 Feb, 17:00", to be read in a sentence. */
export function momentWords(at: number, { zone, language }: Around): string {
  return `${formatDay(dayOf(at, zone), language, language === 'pl' ? 'long' : 'short')}, ${formatTime(at, zone, language)}`;
}
