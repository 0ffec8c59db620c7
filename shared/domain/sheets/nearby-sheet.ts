import type { NextThing } from '../../contract/pipeline.ts';
import { formatDay, formatDayNear } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import type { Day } from '../../time/day.ts';
import type { SheetBlock, SheetDocument, SheetTable } from './document.ts';
import { lastContactOf, personAndFirm, silenceOf, unbroken, type Asked, type LastContact, type ListPaper, type OnPaper } from './on-paper.ts';
import { nextOf } from './pipeline-sheet.ts';

export type Neighbour = OnPaper & {
  readonly address: string;
  /** A question that waits for its answer. */
  readonly asked: Asked | null;
  /** Since when they have heard nothing, where an update is due or over. */
  readonly silentSince: Day | null;
  readonly last: LastContact | null;
  readonly next: NextThing | null;
};

export type NearbyPaper = ListPaper & {
  /** Of one town, or null: of all. */
  readonly town: string | null;
  readonly towns: readonly { readonly name: string; readonly people: readonly Neighbour[] }[];
  /** Whom there is no room for. */
  readonly leftOut: number;
};

/** Whom to look in on while one is in town (spec 2.3). For the practitioner alone. */
export function nearbySheet(page: NearbyPaper, text: Text): SheetDocument {
  const { t, language } = text;
  const { practiceName, today, paper, town, towns, leftOut } = page;
  const title = town === null ? t('sheets.nearby.title') : t('sheets.nearby.in', { town });
  const rest: SheetBlock[] = leftOut > 0 ? [{ kind: 'letter', paragraphs: [t('sheets.pipeline.more', { count: leftOut })] }] : [];
  return {
    language,
    paper,
    title,
    subtitle: [practiceName, formatDay(today, language, 'weekday')].filter(Boolean).join(' · '),
    note: noteOf(page, text),
    footer: `${title} · ${formatDay(today, language, 'withYear')}`,
    blocks: [...towns.map((each, n) => ({ ...townTable(each, page, text), isFurther: n > 0 })), ...rest],
  };
}

function noteOf({ town, towns }: NearbyPaper, { t }: Text): string {
  if (towns.length === 0) return town === null ? t('sheets.nearby.empty') : t('sheets.nearby.emptyIn');
  return town === null ? t('sheets.nearby.note') : t('sheets.nearby.noteIn');
}

function townTable({ name, people }: NearbyPaper['towns'][number], { today, zone, town }: NearbyPaper, text: Text): SheetTable {
  const { t } = text;
  return {
    kind: 'table',
    heading: town === null ? `${name} · ${people.length}` : '',
    columns: [
      { title: t('sheets.list.who'), share: 20 },
      { title: t('sheets.nearby.where'), share: 22 },
      { title: t('sheets.list.why'), share: 22 },
      { title: t('sheets.list.last'), share: 13 },
      { title: t('sheets.list.next'), share: 14 },
      { title: t('sheets.nearby.seen'), share: 9, fill: 'tick' },
    ],
    rows: people.map((one) => [
      personAndFirm(one),
      [one.address, one.phone && unbroken(one.phone)].filter(Boolean).join('\n'),
      whyOf(one, today, text),
      lastContactOf(one.last, today, text),
      nextOf(one.next, zone, text),
      '',
    ]),
  };
}

function whyOf({ asked, silentSince }: Neighbour, today: Day, text: Text): string {
  const { t, language } = text;
  const reasons = [
    asked && silenceOf(asked, today, text),
    silentSince && t('sheets.nearby.silent', { date: formatDayNear(silentSince, today, language, 'long') }),
  ];
  return reasons.filter(Boolean).join('\n');
}
