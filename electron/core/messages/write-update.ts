import { planUpdate, type UpdatePassage } from '#shared/domain/messages/update-plan.ts';
import { formatDay } from '#shared/text/format.ts';
import { dayOf } from '#shared/time/day.ts';
import { calendarOf, type Practice } from '../handlers/context.ts';
import { phrases } from '../templates.ts';
import { momentWords, type Gathered } from './gather.ts';
import { placeFor } from './places.ts';

/** `ending`: what is said of the next meeting, as it stands in the body. */
export type Draft = { readonly subject: string; readonly body: string; readonly ending: string };

const ENDINGS: ReadonlySet<UpdatePassage> = new Set(['meeting', 'meetingHint', 'hint', 'twoSlots', 'progress', 'weeklyHint']);

type Say = (passage: UpdatePassage) => string;

/** News, or none; `service`: the name of the one that is named with it. */
export function writeUpdate(practice: Practice, known: Gathered, kind: 'update' | 'no-news', service: string | null): Draft {
  const times = known.meeting ? null : known.times;
  const plan = planUpdate({
    kind,
    interval: known.interval,
    back: known.isBack,
    meeting: known.meeting !== null,
    slots: times !== null,
    service: service !== null,
    progress: (known.dip || known.dispute) && known.progress !== null,
    next: known.mine.length > 0,
    ask: known.theirs.length > 0,
  });
  const say: Say = sayer(practice, known, { kind, service, times });
  const paragraphs = plan.map((passages) => passages.map(say).join(' '));
  const ending = plan.flat().filter((passage) => ENDINGS.has(passage));
  return { subject: subjectOf(practice, known, kind), body: paragraphs.join('\n\n'), ending: ending.map(say).join(' ') };
}

function subjectOf(practice: Practice, { to, matter: title, interval }: Gathered, kind: 'update' | 'no-news'): string {
  const { read } = practice.store;
  const matter = title ?? placeFor(practice, 'matter');
  if (kind === 'update') return phrases(read, 'update', to.language, to.address)('subject', { matter });
  const say = phrases(read, 'no-news', to.language, to.address);
  if (interval === 'weekly') return say('subjectWeek', { matter });
  return say(interval === 'monthly' ? 'subjectMonth' : 'subjectSince', { matter });
}

type Around = { readonly kind: 'update' | 'no-news'; readonly service: string | null; readonly times: { readonly a: string; readonly b: string } | null };

function sayer(practice: Practice, known: Gathered, around: Around): Say {
  const meeting = meetingSayer(practice, known, around);
  const own = around.kind === 'update' ? newsSayer(practice, known) : noNewsSayer(practice, known, around.service);
  const { to } = known;
  const back = (): string => phrases(practice.store.read, 'update', to.language, to.address)('back', {});
  return (passage) => (passage === 'back' ? back() : (own(passage) ?? meeting(passage)));
}

function newsSayer(practice: Practice, known: Gathered): (passage: UpdatePassage) => string | null {
  const { to, win, kept, theirs, lastTold } = known;
  const { zone } = calendarOf(practice);
  const say = phrases(practice.store.read, 'update', to.language, to.address);
  const news = win === '' ? kept : [win, ...kept];
  const done = news.length > 0 ? news.map(inSentence).join('; ') : placeFor(practice, 'done');
  return (passage) => {
    if (passage === 'done')
      return lastTold ? say('done', { since: formatDay(dayOf(lastTold.at, zone), to.language, 'long'), done }) : say('doneFirst', { done });
    if (passage === 'next') return say('next', nextOf(practice, known));
    return passage === 'ask' ? say('ask', { ask: inSentence(theirs[0]?.what ?? '') }) : null;
  };
}

function noNewsSayer(practice: Practice, known: Gathered, service: string | null): (passage: UpdatePassage) => string | null {
  const say = phrases(practice.store.read, 'no-news', known.to.language, known.to.address);
  const running = { running: placeFor(practice, 'running') };
  return (passage) => {
    if (passage === 'openingWeek' || passage === 'openingSince' || passage === 'openingMonth' || passage === 'weekly') return say(passage, running);
    if (passage === 'next') return say('next', nextOf(practice, known));
    return passage === 'weeklyHint' ? say('weeklyHint', { meeting: meetingWords(practice, known), hint: hintWords(practice, service) }) : null;
  };
}

function meetingSayer(practice: Practice, known: Gathered, { service, times }: Around): (passage: UpdatePassage) => string {
  const say = phrases(practice.store.read, 'next-meeting', known.to.language, known.to.address);
  return (passage) => {
    if (passage === 'meeting') return say('meeting', { meeting: meetingWords(practice, known) });
    if (passage === 'meetingHint') return say('meetingHint', { meeting: meetingWords(practice, known), hint: hintWords(practice, service) });
    if (passage === 'hint') return say('hint', { hint: hintWords(practice, service) });
    if (passage === 'progress' && known.progress) return say('progress', { step: String(known.progress.step), steps: String(known.progress.steps) });
    if (passage === 'twoSlots' && times) return say('twoSlots', times);
    throw new Error(`nothing says ${passage}`);
  };
}

/** The earliest thing I promised, with its day. */
function nextOf(practice: Practice, { mine, to }: Gathered): { readonly next: string; readonly date: string } {
  const [first] = mine;
  if (!first) return { next: placeFor(practice, 'next'), date: placeFor(practice, 'date') };
  return { next: inSentence(first.what), date: formatDay(dayOf(first.dueAt, calendarOf(practice).zone), to.language, 'long') };
}

function meetingWords(practice: Practice, known: Gathered): string {
  return known.meeting ? momentWords(practice, known, known.meeting.at) : '';
}

/** Tied to something they said, which only the practitioner knows. */
function hintWords(practice: Practice, service: string | null): string {
  return `${service ?? ''} – ${placeFor(practice, 'why')}`;
}

/** What was noted as a sentence, within one. */
function inSentence(text: string): string {
  return text.trim().replace(/[.;]+$/, '');
}
