import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn, ImportDraft } from '#shared/contract/imports.ts';
import { CARD_FIELDS, type CardField } from '#shared/domain/import-card.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { Choice } from '../../../ui/Option.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Table } from '../../../ui/Table.tsx';
import styles from './preview.module.css';

const css = classes(styles);
/** Of a column without a field of ours one first asks whether it stays at all. */
const FIRST = ['skip', 'custom'] as const satisfies readonly CardField[];
const FIELDS: readonly CardField[] = [...FIRST, ...CARD_FIELDS.filter((field) => !FIRST.some((first) => first === field))];

type Props = { readonly draft: ImportDraft; readonly onAssign: (mapping: Record<string, CardField>) => void; readonly onClose: () => void };

/** What every column of the file means, to be put right by hand. */
export function ColumnsDialog({ draft: { columns, mappingRemembered }, onAssign, onClose }: Props) {
  const { t } = useTranslation();
  const [changed, setChanged] = useState<Readonly<Record<number, CardField>>>({});
  const choices = FIELDS.map((value) => ({ value, label: t(`imports.field.${value}`) }));
  const assign = (): void => {
    onAssign(Object.fromEntries(columns.map(({ index, field }) => [String(index), changed[index] ?? field])));
    onClose();
  };
  return (
    <Dialog
      title={t('imports.columns.title')}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('imports.cancel')}
          </Button>
          <Button kind="go" onPress={assign} isDisabled={Object.keys(changed).length === 0}>
            {t('imports.columns.read')}
          </Button>
        </>
      }
    >
      <p className={css('explain')}>
        {mappingRemembered && `${t('imports.columns.remembered')} `}
        {t('imports.columns.text')}
      </p>
      <Table
        label={t('imports.columns.title')}
        columns={[
          { id: 'column', label: t('imports.columns.column'), width: '26%' },
          { id: 'examples', label: t('imports.columns.examples') },
          { id: 'meaning', label: t('imports.columns.meaning'), width: '232px' },
        ]}
      >
        {columns
          .filter(({ examples }) => examples.length > 0)
          .map((column) => (
            <ColumnLine
              key={column.index}
              column={column}
              choices={choices}
              field={changed[column.index] ?? column.field}
              onChange={(field) => setChanged((was) => ({ ...was, [column.index]: field }))}
            />
          ))}
      </Table>
    </Dialog>
  );
}

type LineProps = {
  readonly column: ImportColumn;
  readonly choices: readonly Choice<CardField>[];
  readonly field: CardField;
  readonly onChange: (field: CardField) => void;
};

function ColumnLine({ column: { heading, examples }, choices, field, onChange }: LineProps) {
  const { t } = useTranslation();
  return (
    <tr>
      <td className={css('heading')}>{heading}</td>
      <td className={css('examples')}>
        {examples.map((example, index) => (
          <span key={index} title={example}>
            {example}
          </span>
        ))}
      </td>
      <td>
        <Select label={t('imports.columns.meaningOf', { heading })} labelHidden options={choices} value={field} onChange={onChange} />
      </td>
    </tr>
  );
}
