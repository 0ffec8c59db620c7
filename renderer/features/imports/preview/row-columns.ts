import { useTranslation } from 'react-i18next';
import type { ImportDraft, ImportRow } from '#shared/contract/imports.ts';
import type { CardField } from '#shared/domain/import-card.ts';
import { firstOf } from '#shared/domain/contact-point.ts';
import { useMedia } from '../../../ui/use-media.ts';
import type { VirtualColumn } from '../../../ui/VirtualHead.tsx';
import { problemsOf } from './row-facts.ts';

export type CardColumn = 'organisation' | 'name' | 'email' | 'phone' | 'language' | 'updates' | 'lastContactOn';
export type RowColumn = VirtualColumn & { readonly id: 'tick' | 'row' | 'result' | CardColumn; readonly min: number };

/** The fields of a file that a column of the table shows. */
export const FIELDS_OF: Readonly<Record<CardColumn, readonly CardField[]>> = {
  organisation: ['organisation'],
  name: ['name', 'given', 'additional', 'family'],
  email: ['email'],
  phone: ['phone'],
  language: ['language'],
  updates: ['updates'],
  lastContactOn: ['lastContactOn'],
};

type Width = { readonly id: CardColumn; readonly min: number; readonly narrow: number; readonly share: number };
/** Pixels at least, pixels at least below 1040 px, and the share of what is left. */
const WIDTHS: readonly Width[] = [
  { id: 'organisation', min: 116, narrow: 94, share: 1.3 },
  { id: 'name', min: 116, narrow: 90, share: 1.25 },
  { id: 'email', min: 140, narrow: 112, share: 1.95 },
  { id: 'phone', min: 132, narrow: 118, share: 0.8 },
  { id: 'language', min: 68, narrow: 68, share: 0 },
  { id: 'updates', min: 120, narrow: 92, share: 0.2 },
  { id: 'lastContactOn', min: 92, narrow: 88, share: 0.1 },
];
/** Always there: without them a row says nothing. */
const STANDING: readonly CardColumn[] = ['organisation', 'name'];
const GAP = 12;

/** What a row of the preview shows: what the file has, each under the heading it came from. */
export function useRowColumns(draft: ImportDraft, sample: readonly ImportRow[]): readonly RowColumn[] {
  const { t } = useTranslation();
  const isNarrow = useMedia('(max-width: 1040px)');
  const hasContent = (id: CardColumn): boolean =>
    STANDING.includes(id) || (draft.format === 'csv' ? headingsFor(draft, id).length > 0 : sample.some((row) => saysSomething(row, id)));
  const ofCard = ({ id, min, narrow, share }: Width): RowColumn => {
    const least = isNarrow ? narrow : min;
    const headings = headingsFor(draft, id);
    return {
      id,
      label: t(`imports.field.${id}`),
      detail: headings.length > 0 ? t('imports.table.from', { headings: headings.join(', ') }) : undefined,
      min: least,
      width: share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`,
    };
  };
  return [
    fixed('tick', t('imports.table.tick'), 20),
    fixed('row', t('imports.table.row'), draft.counts.rows > 9_999 ? 50 : draft.counts.rows > 999 ? 40 : 28),
    fixed('result', t('imports.table.result'), 126),
    // Which language is said by the columns beside it well enough when there is little room.
    ...WIDTHS.filter(({ id }) => hasContent(id) && !(isNarrow && id === 'language')).map(ofCard),
  ];
}

function fixed(id: 'tick' | 'row' | 'result', label: string, min: number): RowColumn {
  return { id, label, min, width: `${min}px`, align: id === 'row' ? 'right' : 'left' };
}

/** Narrower than this, the table scrolls sideways. */
export function leastWidth(columns: readonly RowColumn[]): number {
  return columns.reduce((sum, { min }) => sum + min + GAP, GAP);
}

/** The headings of the file's columns that fill a column of the table. */
export function headingsFor({ columns }: Pick<ImportDraft, 'columns'>, id: CardColumn): readonly string[] {
  return columns.filter(({ field, examples }) => FIELDS_OF[id].includes(field) && examples.length > 0).map(({ heading }) => heading);
}

/** The column in which a field of the file is seen, if there is one. */
export function cardColumnOf(field: CardField): CardColumn | null {
  return WIDTHS.find(({ id }) => FIELDS_OF[id].includes(field))?.id ?? null;
}

function saysSomething(row: ImportRow, id: CardColumn): boolean {
  const { card } = row;
  if (problemsOf(row).some(({ field }) => FIELDS_OF[id].includes(field))) return true;
  switch (id) {
    case 'email':
    case 'phone':
      return firstOf(card.points, id) !== null;
    case 'language':
    case 'updates':
    case 'lastContactOn':
      return card[id] !== null;
    default:
      return true;
  }
}
