import { describe, expect, it } from 'vitest';
import { TODAY_KINDS, type TodayLine, type TodaySubject } from '#shared/contract/today.ts';
import { CHANNELS } from '#shared/domain/interaction.ts';
import { LANGUAGES, type Language } from '#shared/domain/language.ts';
import { MEETING_TYPES } from '#shared/domain/meetings/meeting.ts';
import { MESSAGE_KINDS } from '#shared/domain/messages/message.ts';
import { CLOCK_MATTERS, LATER_EFFECTS, TASK_KINDS } from '#shared/domain/pipeline/effects.ts';
import { OUTCOMES } from '#shared/domain/stage.ts';
import { textIn } from '#shared/text/index.ts';
import { kindOf } from './index.ts';
import { ASKED, BASE, LINES, NOW, TODAY } from './testing/line-samples.ts';

const SAMPLES = TODAY_KINDS.flatMap((kind) => LINES[kind].map((sample, index) => ({ title: `${kind} ${index + 1}`, ...sample })));

/** Whatever else such a line may be about: each has a word of its own. */
const OTHERS: readonly TodaySubject[] = [
  ...MEETING_TYPES.map((type) => ({ kind: 'meeting', type, minutes: 1, channel: 'phone', place: '', past: false }) as const),
  ...MEETING_TYPES.map((type) => ({ kind: 'minutes', type, heldAt: NOW, late: false }) as const),
  ...CLOCK_MATTERS.map((matter) => ({ kind: 'promise', matter, what: '', startedAt: NOW, late: false, agreed: false }) as const),
  ...CLOCK_MATTERS.flatMap((matter) =>
    CHANNELS.map((channel) => ({ kind: 'ladder', matter, what: '', step: 2, channel, askedOn: ASKED, touches: 2 }) as const),
  ),
  ...CLOCK_MATTERS.map((matter) => ({ kind: 'bounced', matter, what: '', channel: 'email', askedOn: ASKED }) as const),
  ...CLOCK_MATTERS.map((matter) => ({ kind: 'silent', matter, what: '', askedOn: ASKED, touches: 5 }) as const),
  ...CLOCK_MATTERS.map((matter) => ({ kind: 'in_touch', matter, what: '', askedOn: ASKED, because: 'reached' }) as const),
  ...MESSAGE_KINDS.map((message) => ({ kind: 'handed_over', message, subject: '', channel: 'email' }) as const),
  ...TASK_KINDS.map((task) => ({ kind: 'task', task, note: '' }) as const),
  ...LATER_EFFECTS.map((effect) => ({ kind: 'effect', effect }) as const),
  ...OUTCOMES.map((outcome) => ({ kind: 'closed', outcome }) as const),
];

function wordsOf(line: TodayLine, language: Language) {
  const around = { ...textIn(language), today: TODAY, now: NOW, zone: 'Europe/Warsaw' };
  const { kind, when, what, why, hard } = kindOf(line).words(line, around);
  return { said: [kind, when, what, why], hard: hard ?? null };
}

const KEY_OR_PLACE = /\{\{|undefined|NaN|\b[a-z]+\.[a-z]+[A-Za-z_.]*\b/;

describe('the words of a line', () => {
  it.each(SAMPLES)('$title', ({ subject, line, words, hard = null }) => {
    expect(wordsOf({ ...BASE, ...line, subject }, 'en')).toEqual({ said: words, hard });
  });

  it.each(LANGUAGES)('are there in %s, whatever it is about', (language) => {
    const lines = [...SAMPLES.map(({ subject, line }) => ({ ...BASE, ...line, subject })), ...OTHERS.map((subject) => ({ ...BASE, at: NOW, subject }))];
    const said = lines.map((line) => ({ about: line.subject, words: wordsOf(line, language).said }));
    expect(said.filter(({ words }) => words.some((each) => each === '' || KEY_OR_PLACE.test(each)))).toEqual([]);
  });

  it.each(['pl', 'ru'] as const)('are words of their own in %s', (language) => {
    const lines = OTHERS.map((subject): TodayLine => ({ ...BASE, at: NOW, subject }));
    const [theirs, english] = [lines, lines].map((all, index) => all.map((line) => wordsOf(line, index === 0 ? language : 'en').said));
    expect(theirs!.filter((said, index) => said[2] === english![index]![2] || said[3] === english![index]![3])).toEqual([]);
  });
});
