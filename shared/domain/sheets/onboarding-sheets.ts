import { formatDay } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import type { Day } from '../../time/day.ts';
import { ONBOARDING_STEPS, type Lane } from '../plans/onboarding-steps.ts';
import type { Success } from '../plans/success.ts';
import type { TalkFields, TalkPoint } from '../plans/talk.ts';
import { TALK_POINTS } from '../plans/talk.ts';
import type { PaperSize } from '../practice.ts';
import type { ResponsePromise } from '../response-promise.ts';
import type { SheetBlock, SheetDocument, SheetPart } from './document.ts';

export type Around = { readonly clientName: string; readonly practiceName: string; readonly paper: PaperSize; readonly today: Day };
/** On a page that says how to reach me: by when I answer, as the practice promises it. */
export type Reachable = Around & { readonly answers: ResponsePromise };

/** A step as the client reads it: the program's own in words for them, one's own as it was written. */
export type WelcomeStep = { readonly key: string; readonly lane: Lane; readonly text: string; readonly dueOn: Day };
export type Welcome = {
  readonly steps: readonly WelcomeStep[];
  readonly firstResult: string;
  readonly firstResultOn: Day | null;
  /** In the words of a calendar; null: none is agreed. */
  readonly nextMeeting: string | null;
};

/** The first weeks with their dates: what happens, when, and who does what (spec 2.9). */
export function welcomeSheet({ steps, firstResult, firstResultOn, nextMeeting }: Welcome, around: Reachable, text: Text): SheetDocument {
  const { t, language } = text;
  const days = [...new Set(steps.map(({ dueOn }) => dueOn))].toSorted();
  const side = (day: Day, lane: Lane): string =>
    [...new Set(steps.filter((it) => it.dueOn === day && it.lane === lane).map((it) => wordsOf(it, text)))].join('\n');
  const seen = firstResult && (firstResultOn ? t('welcome.seenOn', { what: firstResult, day: formatDay(firstResultOn, language, 'long') }) : firstResult);
  return {
    ...base(around, text),
    title: t('welcome.title'),
    subtitle: t('welcome.subtitle', { client: around.clientName, practice: around.practiceName }),
    note: t('welcome.note'),
    blocks: [
      {
        kind: 'table',
        heading: '',
        columns: [
          { title: t('welcome.when'), share: 2 },
          { title: t('welcome.mine'), share: 5 },
          { title: t('welcome.yours'), share: 4 },
        ],
        rows: days.map((day) => [formatDay(day, language, 'shortWeekday'), side(day, 'me'), side(day, 'them')]),
      },
      ...(seen ? [section(t('welcome.seen'), [{ kind: 'text', words: [seen] }])] : []),
      ...(nextMeeting ? [section(t('welcome.meeting'), [{ kind: 'text', words: [nextMeeting] }])] : []),
      reachSection(around, text),
    ],
  };
}

function wordsOf({ key, text }: WelcomeStep, { t }: Text): string {
  const known = ONBOARDING_STEPS.find((step) => step.key === key)?.key ?? (key === 'not_again' ? key : null);
  return known === null ? text : t(`welcome.step.${known}`);
}

/** What the client wants to have at the end, in their words, for both to sign. */
export function successSheet({ text: words, seenBy, saidOn, dueOn }: Success, around: Around & { readonly personName: string }, text: Text): SheetDocument {
  const { t, language } = text;
  const day = (on: Day): string => formatDay(on, language, 'full');
  return {
    ...base(around, text),
    title: t('welcome.success.title'),
    subtitle: t('welcome.subtitle', { client: around.clientName, practice: around.practiceName }),
    note: '',
    blocks: [
      section(t('welcome.success.want'), [filled(words && t('welcome.success.quoted', { words }))]),
      section(t('welcome.success.seenBy'), [filled(seenBy)]),
      section(t('welcome.success.dueOn'), [filled(dueOn && day(dueOn))]),
      ...(saidOn ? [section(t('welcome.success.saidOn'), [{ kind: 'text', words: [day(saidOn)] }])] : []),
      { kind: 'signatures', left: around.practiceName, right: around.personName },
    ],
  };
}

/** Where nothing is known yet there is room for the pen. */
function filled(value: string | null): SheetPart {
  return value ? { kind: 'text', words: [value] } : { kind: 'lines', count: 2 };
}

export type TalkPaper = {
  readonly says: Readonly<Record<(typeof TALK_ORDER)[number], string>>;
  readonly talk: TalkFields;
};
const TALK_ORDER = ['open', 'start', 'requests', 'invisible', 'shiny', 'notSo', 'success', 'sign', 'close'] as const;

/** The talk about the low point, for the desk: what to say, the promise beside each warning, and boxes for what was said. */
export function talkSheet({ says, talk }: TalkPaper, around: Around, text: Text): SheetDocument {
  const { t } = text;
  const promised: Readonly<Record<string, string>> = talk.promises;
  return {
    ...base(around, text),
    title: t('talks.title'),
    subtitle: around.clientName,
    note: t('talks.lede'),
    blocks: [
      ...TALK_ORDER.map((step, n) => {
        const promise = promised[step];
        const parts: SheetPart[] = [{ kind: 'text', words: [says[step]] }];
        if (promise !== undefined)
          parts.push(promise ? { kind: 'text', words: [{ strong: `${t('talks.promise')}: ` }, promise] } : { kind: 'lines', count: 1 });
        if (step === 'success') parts.push(talk.success ? { kind: 'text', words: [{ strong: talk.success }] } : { kind: 'lines', count: 2 });
        return section(t(`talks.step.${step}`), parts, n + 1);
      }),
      section(t('talks.ticks'), [
        { kind: 'choices', items: TALK_POINTS.map((point: TalkPoint) => ({ text: t(`talks.point.${point}`), ticked: talk.points[point] })) },
      ]),
      section(t('talks.held.reaction'), [{ kind: 'lines', count: 2 }]),
    ],
  };
}

export function reachSection({ answers }: Reachable, { t }: Text): SheetBlock {
  const when = t(`expectations.places.answerTime.${answers}`);
  return section(t('welcome.reach'), [{ kind: 'text', words: [t('welcome.reachText', { when })] }]);
}

export function section(heading: string, parts: SheetPart[], number: number | null = null): SheetBlock {
  return { kind: 'section', number, heading, parts, ticked: false };
}

export function base({ practiceName, paper, today }: Around, { language }: Text): Pick<SheetDocument, 'language' | 'paper' | 'footer'> {
  return { language, paper, footer: [practiceName, formatDay(today, language, 'withYear')].filter(Boolean).join(' · ') };
}
