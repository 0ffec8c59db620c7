import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#shared/contract/imports.ts';
import type { ContactPointKind } from '#shared/domain/contact-point.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { formatDay, formatNumber } from '#shared/text/format.ts';
import { useLanguage } from '../../../app/start.tsx';
import { RowTick } from '../../../ui/RowTick.tsx';
import { classes } from '../../../ui/classes.ts';
import { cardColumnOf, type CardColumn, type RowColumn } from './row-columns.ts';
import { comesIn, problemsOf, nameOf } from './row-facts.ts';
import { ResultCell } from './ResultCell.tsx';
import styles from './preview.module.css';
import type { RowActions } from './use-row-actions.ts';

const css = classes(styles);

/** One cell per column, for any row. */
export function useRowCells(columns: readonly RowColumn[], actions: RowActions): (row: ImportRow) => readonly ReactNode[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const values = useCardValues();
  const cellOf = (id: RowColumn['id'], row: ImportRow): ReactNode => {
    switch (id) {
      case 'tick':
        return row.problem ? null : (
          <RowTick label={t('imports.table.tickRow', { row: row.row, name: nameOf(row) })} value={comesIn(row)} onChange={() => void actions.toggle(row)} />
        );
      case 'row':
        return <span className={css('number')}>{formatNumber(row.row, language)}</span>;
      case 'result':
        return <ResultCell row={row} onDecide={(decision) => void actions.decide(row, decision)} />;
      default:
        return <CardCell row={row} id={id} value={values(row, id)} />;
    }
  };
  return (row) => columns.map(({ id }) => cellOf(id, row));
}

/** What stands in the file, or what is wrong with it. */
function CardCell({ row, id, value }: { readonly row: ImportRow; readonly id: CardColumn; readonly value: string }) {
  const { t } = useTranslation();
  const problem = problemsOf(row).find(({ field }) => cardColumnOf(field) === id);
  if (problem) {
    const wrong = problem.value || t('imports.table.empty');
    return (
      <b className={css('bad')} title={wrong}>
        {wrong}
      </b>
    );
  }
  if (id === 'name' && row.withoutPerson && !row.problem) return <span className={css('none')}>{t('imports.table.noPerson')}</span>;
  return (
    <span className={css(!row.problem && !comesIn(row) && 'left')} title={value}>
      {value}
    </span>
  );
}

function useCardValues(): (row: ImportRow, id: CardColumn) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const points = ({ card }: ImportRow, kind: ContactPointKind): string => {
    const [first, ...more] = card.points.filter((point) => point.kind === kind);
    if (!first) return '';
    return more.length > 0 ? t('imports.table.more', { value: first.value, more: more.length }) : first.value;
  };
  return (row, id) => {
    const { card } = row;
    switch (id) {
      case 'organisation':
        return card.organisation;
      case 'name':
        return card.personName;
      case 'email':
      case 'phone':
        return points(row, id);
      case 'language':
        return card.language ?? '';
      case 'updates':
        return card.updates ? t(`app.rhythm.${card.updates}`) : '';
      case 'lastContactOn':
        return card.lastContactOn ? formatDay(card.lastContactOn, language, 'withYear') : '';
      default:
        return assertNever(id);
    }
  };
}
