import type { Output, Parsed } from '#shared/contract/index.ts';
import type { GapLine } from '#shared/contract/rhythm.ts';
import type { GapView } from '#shared/contract/views.ts';
import { countBands, isOverdue, scaleEnd, stripOf, stripPartOf } from '#shared/domain/gap-strip.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { nextWay } from '#shared/domain/next-way.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { calendarOf, interfaceLanguage, type Practice } from '../handlers/context.ts';
import { clientLines, lastWords } from '../store/client-page.ts';
import { clientName } from '../store/clients.ts';
import { latestNews } from '../store/latest-news.ts';

type Question = Parsed<'rhythm.gaps'>;
type Waiting = { readonly id: ClientId; readonly gap: GapView };
type Compare = (a: Waiting, b: Waiting) => number;

/** Everybody's silence at once, and one page of the rows asked for. */
export function gapPage(practice: Practice, question: Question): Output<'rhythm.gaps'> {
  const calendar = calendarOf(practice);
  const gaps = practice.memory.gaps(calendar);
  const end = scaleEnd(gaps.values(), question.scale);
  const all = [...gaps].map(([id, gap]): Waiting => ({ id, gap }));
  const chosen = all.filter(({ gap }) => isChosen(gap, question, end)).toSorted(orderOf(practice, question));
  return {
    today: calendar.today,
    all: all.length,
    bands: countBands(gaps.values()),
    end,
    strip: stripOf(gaps.values(), question.scale, end),
    furthest: furthestOf(practice, all),
    dueBy: all.reduce<GapView['dueOn'] | null>((latest, { gap }) => (gap.band === 'due' && (latest === null || gap.dueOn > latest) ? gap.dueOn : latest), null),
    total: chosen.length,
    rows: linesOf(practice, chosen.slice(question.offset, question.offset + question.limit)),
  };
}

function isChosen(gap: GapView, { band, parts, scale }: Question, end: number): boolean {
  if (band !== null && gap.band !== band) return false;
  if (parts === null) return true;
  const part = stripPartOf(gap, scale, end);
  return part >= parts.first && part <= parts.last;
}

/** Equal ones stand in alphabetical order either way. */
function orderOf(practice: Practice, { sort, reversed, scale }: Question): Compare {
  const { byName } = practice.memory.places(interfaceLanguage(practice));
  const place = ({ id }: Waiting): number => byName.get(id) ?? 0;
  const compare = comparing(sort, scale, place);
  const sign = reversed ? -1 : 1;
  return (a, b) => sign * compare(a, b) || place(a) - place(b);
}

function comparing(sort: Question['sort'], scale: Question['scale'], place: (it: Waiting) => number): Compare {
  switch (sort) {
    case 'gap':
      return scale === 'days' ? (a, b) => b.gap.gapDays - a.gap.gapDays : (a, b) => b.gap.ratio - a.gap.ratio || b.gap.gapDays - a.gap.gapDays;
    case 'name':
      return (a, b) => place(a) - place(b);
    case 'days':
      return (a, b) => b.gap.gapDays - a.gap.gapDays;
    case 'heard':
      return (a, b) => compareText(a.gap.since, b.gap.since);
    case 'until':
      return (a, b) => compareText(a.gap.dueOn, b.gap.dueOn);
    default:
      return assertNever(sort);
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function furthestOf({ store: { read } }: Practice, all: readonly Waiting[]): Output<'rhythm.gaps'>['furthest'] {
  const late = all.filter(({ gap }) => isOverdue(gap));
  const [first, ...others] = late;
  if (!first) return null;
  const { id, gap } = others.reduce((most, it) => (it.gap.ratio > most.gap.ratio ? it : most), first);
  const [line] = clientLines(read, [id]);
  return { name: line?.personName ?? clientName(read, id) ?? '', gapDays: gap.gapDays, targetDays: gap.targetDays };
}

function linesOf({ store: { read } }: Practice, page: readonly Waiting[]): GapLine[] {
  const gaps = new Map(page.map(({ id, gap }) => [id, gap]));
  const ids = [...gaps.keys()];
  const told = lastWords(read, ids);
  const news = latestNews(read, ids);
  return clientLines(read, ids).flatMap(({ id, name, personName, phone, email }) => {
    const gap = gaps.get(id);
    if (!gap) return [];
    const known = news.get(id) ?? { channels: [], noCalls: false };
    const next = nextWay({ phone, email, ...known });
    return [{ clientId: id, clientName: name, personName, gap, lastChannel: told.get(id)?.channel ?? null, next, phone, email }];
  });
}
