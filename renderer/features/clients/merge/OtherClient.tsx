import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientId } from '#shared/domain/ids.ts';
import { useCall } from '../../../api/use-call.ts';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { classes } from '../../../ui/classes.ts';
import styles from './merge.module.css';

const css = classes(styles);
const SHOWN = 8;

type Props = { readonly except: ClientId; readonly onChoose: (id: ClientId) => void };

/** Another client, found by typing. */
export function OtherClient({ except, onChoose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = useCall('clients.list', { search: typed, show: 'all', limit: SHOWN + 1 }, { keepPrevious: true });
  const rows = (found.data?.rows ?? []).filter(({ id }) => id !== except).slice(0, SHOWN);
  const choose = (value: string | null): void => {
    const row = rows.find(({ id }) => String(id) === value);
    if (row) onChoose(row.id);
  };
  return (
    <div className={css('other')}>
      <ComboBox
        label={t('clients.merge.other')}
        options={rows.map((row) => ({ value: String(row.id), label: row.name, detail: [row.personName, row.town].filter(Boolean).join(' · ') || undefined }))}
        text={typed}
        onTextChange={setTyped}
        value={null}
        onChoose={choose}
      />
    </div>
  );
}
