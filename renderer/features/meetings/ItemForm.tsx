import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AGENDA_SOURCES, type AgendaSource } from '#shared/domain/meetings/agenda.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';

const css = classes({ ...lists, ...styles });

export type ItemText = { readonly text: string; readonly source: AgendaSource };

type Props = {
  readonly initial: ItemText;
  readonly save: string;
  readonly pending: boolean;
  /** Whether it was saved. */
  readonly onSave: (item: ItemText) => Promise<boolean>;
  /** Of one that is opened for a change. */
  readonly onCancel?: (() => void) | undefined;
};

/** What to talk about, and whose item it is. */
export function ItemForm({ initial, save, pending, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const [item, setItem] = useState(initial);
  const form = useFocusBack<HTMLFormElement>();
  const options = AGENDA_SOURCES.map((value) => ({ value, label: t(`meetings.source.${value}`) }));
  const submit = async (): Promise<void> => {
    if (await onSave(item)) setItem({ ...item, text: '' });
  };
  return (
    <form
      ref={form}
      className={css('add')}
      onSubmit={(event) => {
        event.preventDefault();
        if (item.text.trim() !== '') void submit();
      }}
    >
      <TextField
        autoFocus={onCancel !== undefined}
        label={t('meetings.page.newItem')}
        maxLength={500}
        value={item.text}
        onChange={(text) => setItem({ ...item, text })}
      />
      <div className={css('grow')}>
        <Select label={t('meetings.page.whose')} options={options} value={item.source} onChange={(source) => setItem({ ...item, source })} />
      </div>
      <Button type="submit" pending={pending} isDisabled={item.text.trim() === ''}>
        {save}
      </Button>
      {onCancel && (
        <Button kind="quiet" onPress={onCancel}>
          {t('meetings.form.cancel')}
        </Button>
      )}
    </form>
  );
}
