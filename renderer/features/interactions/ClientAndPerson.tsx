import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import { useCall } from '../../api/use-call.ts';
import { classes } from '../../ui/classes.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import type { Choice } from '../../ui/Option.tsx';
import { Select } from '../../ui/Select.tsx';
import { MAIN_PERSON, NOBODY } from './log-draft.ts';
import styles from './log.module.css';
import type { LogForm } from './LogDialog.tsx';
import { mainPersonOf } from './main-person.ts';

const css = classes(styles);
const CLIENTS_SHOWN = 8;

type Props = { readonly form: LogForm; readonly client: ClientView | null; readonly onClient: ((id: number) => void) | null };

/** With whom: the client, searched while one types, and which of its people. */
export function ClientAndPerson({ form, client, onClient }: Props) {
  return (
    <div className={css('halves')}>
      {onClient ? (
        <ClientField client={client} clientId={form.values.clientId} error={form.field('clientId').error} onChoose={onClient} />
      ) : (
        <Fixed name={client?.name ?? ''} />
      )}
      {client && client.people.length > 0 && <PersonField client={client} form={form} />}
    </div>
  );
}

/** Of a correction: the client it happened with. */
function Fixed({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <p className={css('term')}>{t('interactions.log.client')}</p>
      <p className={css('fixed')}>{name}</p>
    </div>
  );
}

type ClientFieldProps = {
  readonly client: ClientView | null;
  readonly clientId: number | null;
  readonly error: string | null;
  readonly onChoose: (id: number) => void;
};

function ClientField({ client, clientId, error, onChoose }: ClientFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [isNew] = useState(clientId === null);
  const found = useCall('clients.list', { search: typed ?? '', limit: CLIENTS_SHOWN }, { keepPrevious: true });
  const rows = (found.data?.rows ?? []).map((row): Choice => ({
    value: String(row.id),
    label: row.name,
    detail: [row.personName, row.town].filter((part) => part && part !== row.name).join(', '),
  }));
  // The chosen one stays among the options: the field would empty itself without it.
  const chosen = client && !rows.some(({ value }) => value === String(client.id)) ? [{ value: String(client.id), label: client.name }] : [];
  return (
    <ComboBox
      label={t('interactions.log.client')}
      placeholder={t('interactions.log.findClient')}
      options={[...chosen, ...rows]}
      text={typed ?? client?.name ?? ''}
      onTextChange={setTyped}
      value={clientId === null ? null : String(clientId)}
      onChoose={(value) => value !== null && onChoose(Number(value))}
      error={error}
      autoFocus={isNew}
    />
  );
}

function PersonField({ client, form }: { readonly client: ClientView; readonly form: LogForm }) {
  const { t } = useTranslation();
  const main = mainPersonOf(client);
  const people = client.people.map((person): Choice => ({
    value: person.id === main ? MAIN_PERSON : String(person.id),
    label: person.name,
    detail: t(`app.role.${person.role}`),
  }));
  const options = [...people, { value: main === null ? MAIN_PERSON : NOBODY, label: t('interactions.log.nobody') }];
  const { person } = form.values;
  // Somebody named may be the decision maker, who stands in the list as the main person; a person who left is nobody any more.
  const value = person === String(main) || (main === null && person === NOBODY) ? MAIN_PERSON : person;
  return <Select label={t('interactions.log.person')} options={options} value={value} onChange={(next) => form.set('person', next)} />;
}
