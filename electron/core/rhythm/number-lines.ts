import type { NumberLine } from '#shared/domain/sheets/numbers-sheet.ts';
import { ANSWERS } from '#shared/domain/statistics/hit-rate.ts';
import { sayShare, type Tally } from '#shared/domain/statistics/share.ts';
import { formatDay, formatNumber } from '#shared/text/format.ts';
import type { Text } from '#shared/text/index.ts';
import type { Practice } from '../handlers/context.ts';
import { answerNumbers, complianceNumbers, longestNumbers, mixNumbers } from './numbers.ts';

/** How many names a number has beside it on paper. */
const NAMED = 5;

/** The practice's own numbers in words, in the order of the page. */
export function numberLines(practice: Practice): NumberLine[] {
  const text = practice.text();
  return [complianceLine(practice, text), longestLine(practice, text), ...mixLines(practice, text), ...answerLines(practice, text)];
}

function complianceLine(practice: Practice, { t, language }: Text): NumberLine {
  const { mean, lowest } = complianceNumbers(practice);
  return {
    question: t('reports.compliance.title'),
    answer: mean === null ? t('reports.share.none') : t('reports.compliance.answer', { share: percent(mean, language) }),
    rows: lowest.slice(0, NAMED).map(({ name, kept }) => [name, shareWords(kept, { t, language })]),
  };
}

function longestLine(practice: Practice, { t, language }: Text): NumberLine {
  const { longest } = longestNumbers(practice);
  const [first] = longest;
  const on = (day: Parameters<typeof formatDay>[0]): string => formatDay(day, language, 'withYear');
  const told = first && t(first.lasts ? 'reports.longest.lasts' : 'reports.longest.answer', { name: first.name, from: on(first.since), to: on(first.until) });
  return {
    question: t('reports.longest.title'),
    answer: first ? `${t('app.days', { count: first.gapDays })}: ${told}` : t('reports.share.none'),
    rows: longest.slice(0, NAMED).map((it) => [it.name, t('reports.longest.said', { days: it.gapDays, count: it.targetDays })]),
  };
}

function mixLines(practice: Practice, text: Text): NumberLine[] {
  const { t } = text;
  const { voice, onlyRequests, named } = mixNumbers(practice);
  const asks = onlyRequests === 0 ? t('reports.asks.nobody') : t('reports.asks.answer', { count: onlyRequests });
  const rows = named.slice(0, NAMED).map((it): readonly [string, string] => [it.name, t('reports.asks.said', { asks: it.asks, count: it.informing })]);
  return [
    { question: t('reports.asks.title'), answer: asks, rows },
    { question: t('reports.voice.title'), answer: shareWords(voice, text), rows: [] },
  ];
}

function answerLines(practice: Practice, text: Text): NumberLine[] {
  const { t } = text;
  const { mine, theirs, replies } = answerNumbers(practice);
  const of = ANSWERS.reduce((sum, answer) => sum + theirs[answer], 0);
  return [
    { question: t('reports.mine.title'), answer: shareWords(mine, text), rows: [] },
    {
      question: t('reports.theirs.title'),
      answer: shareWords({ part: theirs.in_time, of }, text),
      rows: of === 0 ? [] : ANSWERS.map((answer) => [t(`reports.theirs.${answer}`), shareWords({ part: theirs[answer], of }, text)]),
    },
    {
      question: t('reports.replies.title'),
      answer: replies.length === 0 ? t('reports.share.none') : '',
      rows: replies.map((it) => [t(`interactions.channel.${it.channel}`), shareWords(it.replies, text)]),
    },
  ];
}

function shareWords(tally: Tally, { t, language }: Text): string {
  const said = sayShare(tally);
  if (said.kind === 'none') return t('reports.share.none');
  return said.kind === 'counts' ? t('reports.share.counts', { part: said.part, count: said.of }) : percent(said.percent / 100, language);
}

function percent(share: number, language: Text['language']): string {
  return formatNumber(share, language, { style: 'percent', maximumFractionDigits: 1 });
}
