import { formatDay } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import type { Day } from '../../time/day.ts';
import type { MeetingRhythm, UpdateInterval } from '../cadence.ts';
import type { NewsDay } from '../plans/next-news.ts';
import { TAPER } from '../taper.ts';
import type { SheetDocument } from './document.ts';
import { unbroken } from './on-paper.ts';
import { base, reachSection, section, type Reachable } from './onboarding-sheets.ts';

export type FromNowOn = {
  readonly before: UpdateInterval;
  readonly target: UpdateInterval;
  readonly tapers: boolean;
  readonly changesOn: Day;
  readonly settledOn: Day;
  readonly agreedOn: Day | null;
  /** They asked to keep hearing every week. */
  readonly keeps: boolean;
  readonly meetings: MeetingRhythm;
  readonly next: readonly NewsDay[];
};

/** One page for the client once onboarding is over: what they get, when, how to reach me, and the next dates (spec 2.10). */
export function fromNowOnSheet(from: FromNowOn, around: Reachable, text: Text): SheetDocument {
  const { t, language } = text;
  const { agreedOn, meetings, target, next } = from;
  const rows = [
    [t('transitions.paper.update'), t(`app.rhythm.${target}`)],
    [t('transitions.paper.meeting'), t(meetings === 'ad_hoc' ? 'transitions.paper.asNeeded' : `app.rhythm.${meetings}`)],
  ];
  const dates = next.map(({ on, kind }) => [formatDay(on, language, 'weekday'), t(`transitions.next.${kind}`)]);
  const settled = agreedOn === null ? t('transitions.paper.open') : t('transitions.paper.agreed', { day: formatDay(agreedOn, language, 'full') });
  return {
    ...base(around, text),
    title: t('transitions.paper.title'),
    subtitle: t('welcome.subtitle', { client: around.clientName, practice: around.practiceName }),
    note: t('transitions.paper.note'),
    blocks: [
      section(t('transitions.paper.rhythm'), [
        { kind: 'text', words: [{ strong: lineOf(from, text) }] },
        { kind: 'text', words: [settled] },
      ]),
      section(t('transitions.paper.get'), [{ kind: 'rows', rows }]),
      ...(dates.length > 0 ? [section(t('transitions.paper.dates'), [{ kind: 'rows' as const, rows: dates }])] : []),
      reachSection(around, text),
    ],
  };
}

/** Before and after in one line. */
function lineOf({ before, target, tapers, keeps, changesOn, settledOn }: FromNowOn, { t, language }: Text): string {
  const word = (interval: UpdateInterval): string => lowerFirst(t(`app.rhythm.${interval}`), language);
  const on = (day: Day): string => unbroken(formatDay(day, language, 'long'));
  const said = { before: t(`app.rhythm.${before}`), day: on(changesOn), between: word(TAPER.interval), target: word(target), settled: on(settledOn) };
  if (before === target) return t(keeps ? 'transitions.paper.keeps' : 'transitions.rhythm.same', said);
  return t(tapers ? 'transitions.rhythm.tapered' : 'transitions.rhythm.simple', said);
}
