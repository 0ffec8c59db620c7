import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { Output } from '#shared/contract/index.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import styles from './reach.module.css';

const css = classes(styles);
const SHOWN = 8;

type Props = { readonly client: ClientView; readonly group: Output<'reach.get'>['group'] };

/** Other clients of the same owner: a message that names them tells all of them. */
export function SameOwner({ client, group }: Props) {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  const join = useAct('reach.group');
  const leave = useAct('reach.ungroup');
  const undo = useAct('history.undo');
  const others = group?.others ?? [];
  const add = async (withClientId: number, other: string): Promise<void> => {
    setAdding(false);
    await join.run({ clientId: client.id, withClientId }, { done: t('reach.grouped', { name: client.name, other }), undo: () => undo.run({}) });
  };
  return (
    <div className={css('owner')}>
      <h3>{t('reach.group')}</h3>
      <p className={css('small')}>{others.length > 0 ? t('reach.groupText') : t('reach.groupNone')}</p>
      <ul>
        {others.map(({ id, name }) => (
          <li key={id}>
            <RouteLink to={{ view: 'client', id }}>{name}</RouteLink>
            <Button
              kind="quiet"
              size="small"
              label={t('reach.groupRemoveLabel', { name })}
              onPress={() => void leave.run({ clientId: id }, { done: t('reach.ungrouped', { name }), undo: () => undo.run({}) })}
            >
              {t('reach.groupRemove')}
            </Button>
          </li>
        ))}
      </ul>
      {isAdding ? (
        <Finder except={[client.id, ...others.map(({ id }) => id)]} onChoose={(id, name) => void add(id, name)} />
      ) : (
        <Button size="small" onPress={() => setAdding(true)}>
          {t('reach.groupAdd')}
        </Button>
      )}
    </div>
  );
}

function Finder({ except, onChoose }: { readonly except: readonly number[]; readonly onChoose: (id: number, name: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = useCall('clients.list', { search: typed, limit: SHOWN }, { keepPrevious: true });
  const rows = (found.data?.rows ?? []).filter(({ id }) => !except.includes(id));
  return (
    <ComboBox
      label={t('reach.groupFind')}
      options={rows.map(({ id, name, personName, town }) => ({ value: String(id), label: name, detail: [personName, town].filter(Boolean).join(', ') }))}
      text={typed}
      onTextChange={setTyped}
      value={null}
      onChoose={(value) => {
        const row = rows.find(({ id }) => String(id) === value);
        if (row) onChoose(row.id, row.name);
      }}
      autoFocus
    />
  );
}
