import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDraft, ImportRow } from '#shared/contract/imports.ts';
import { usePagedCall } from '../../../api/use-paged-call.ts';
import { useAct } from '../../../app/use-act.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { FailedState } from '../../../ui/FailedState.tsx';
import { classes } from '../../../ui/classes.ts';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { NoRows } from './NoRows.tsx';
import styles from './preview.module.css';
import { useRowCells } from './row-cells.tsx';
import { leastWidth, useRowColumns, type RowColumn } from './row-columns.ts';
import { isSurprise } from './row-facts.ts';
import { KnownNote, RefusedNote } from './RowNote.tsx';
import type { Show } from './use-shows.ts';
import { useFocusAfterDialog } from './use-focus-after-dialog.ts';
import { useRowActions, type RowActions } from './use-row-actions.ts';

const css = classes(styles);
const ROW = 32;
const NOTE = 28;
/** The notes begin under the firm: after tick, row and result. */
const NOTE_FROM = 3;

type Props = { readonly draft: ImportDraft; readonly show: Show; readonly onShowAll: () => void };

/** Every row of the file, however many: ticked, decided and corrected in place. */
export function RowsTable({ draft, show, onShowAll }: Props) {
  const [opened, setOpened] = useState<ImportRow | null>(null);
  const place = useFocusAfterDialog(opened !== null);
  const actions = useRowActions(draft.id);
  return (
    <div ref={place} className={css('rows')} inert={draft.state === 'reading'}>
      <Rows draft={draft} show={show} onShowAll={onShowAll} actions={actions} onOpen={setOpened} />
      {opened && <CorrectDialog key={opened.row} draft={draft} row={opened} onDecide={actions.decide} onClose={() => setOpened(null)} />}
    </div>
  );
}

type RowsProps = Props & { readonly actions: RowActions; readonly onOpen: (row: ImportRow) => void };

function Rows({ draft, show, onShowAll, actions, onOpen }: RowsProps) {
  const { t } = useTranslation();
  const list = usePagedCall('imports.rows', { draft: draft.id, show });
  const columns = useRowColumns(draft, list.first?.rows ?? []);
  const cellsOf = useRowCells(columns, actions);
  const keyOf = useCallback((index: number) => index, []);

  if (list.error && list.total === undefined) return <FailedState error={list.error} onRetry={list.refetch} />;
  if (list.total === undefined) return <Waiting lines={8} />;
  if (list.total === 0) return <NoRows show={show} onShowAll={onShowAll} />;
  const noteOf = (index: number): ReactNode => {
    const row = list.row(index);
    if (row?.problem) return <RefusedNote row={row} columns={columns} onCorrect={() => open(row, onOpen)} />;
    return row?.match && isSurprise(row) ? <KnownNote match={row.match} /> : null;
  };
  const withRow = (act: (row: ImportRow) => void) => (index: number) => {
    const row = list.row(index);
    if (row) act(row);
  };
  return (
    <VirtualList
      key={show}
      label={t('imports.table.label')}
      columns={withTickAll(columns, show === 'all' ? <TickAll draft={draft} /> : undefined)}
      count={list.total}
      rowHeight={ROW}
      cells={(index) => {
        const row = list.row(index);
        return row ? cellsOf(row) : null;
      }}
      keyOf={keyOf}
      onRange={list.need}
      onOpen={withRow((row) => open(row, onOpen))}
      onAct={withRow((row) => void actions.toggle(row))}
      below={{ from: NOTE_FROM, height: NOTE, of: noteOf }}
      isSunken={(index) => Boolean(list.row(index)?.problem)}
      boxed
      minWidth={leastWidth(columns)}
    />
  );
}

/** The focus comes back to the row, which stays, and not to its button, which goes with the problem. */
function open(row: ImportRow, onOpen: (row: ImportRow) => void): void {
  document.activeElement?.closest<HTMLElement>('[data-row]')?.focus();
  onOpen(row);
}

function withTickAll(columns: readonly RowColumn[], control: ReactNode): readonly RowColumn[] {
  return columns.map((column) => (column.id === 'tick' ? { ...column, labelHidden: true, control } : column));
}

function TickAll({ draft: { id, counts } }: { readonly draft: ImportDraft }) {
  const { t } = useTranslation();
  const choose = useAct('imports.choose');
  const all = counts.new + counts.updates;
  const isAll = all > 0 && counts.chosen === all;
  return (
    <Checkbox
      label={t('imports.table.tickAll')}
      value={isAll}
      some={!isAll && counts.chosen > 0}
      onChange={() => void choose.run({ draft: id, which: { by: 'all' }, chosen: !isAll })}
    >
      {null}
    </Checkbox>
  );
}
