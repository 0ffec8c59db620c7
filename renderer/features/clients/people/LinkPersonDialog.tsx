import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Role } from '#shared/domain/person.ts';
import { useCall } from '../../../api/use-call.ts';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useRoleChoices } from '../use-choices.ts';

type Chosen = { readonly id: PersonId; readonly name: string };

/** Somebody who is already known, at another client or at none any more, joins this one. */
export function LinkPersonDialog({ client, onClose }: { readonly client: ClientView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const link = useAct('people.link');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [role, setRole] = useState<Role>(client.people.length === 0 ? 'decision_maker' : 'other');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!chosen) return;
    const linked = await link.run(
      { clientId: client.id, personId: chosen.id, role },
      { done: t('clients.person.linked', { name: chosen.name, client: client.name }) },
    );
    if (linked) onClose();
  };
  return (
    <Dialog
      title={t('clients.person.linkTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('clients.form.cancel')}
          </Button>
          <Button kind="go" type="submit" form={id} pending={link.pending} isDisabled={!chosen}>
            {t('clients.person.link')}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={(event) => void submit(event)}>
        <FormRow>
          <KnownPersonField client={client} chosen={chosen} onChoose={setChosen} />
          <Select label={t('clients.person.role')} options={useRoleChoices()} value={role} onChange={setRole} />
        </FormRow>
      </form>
    </Dialog>
  );
}

type FieldProps = { readonly client: ClientView; readonly chosen: Chosen | null; readonly onChoose: (person: Chosen | null) => void };

function KnownPersonField({ client, chosen, onChoose }: FieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const found = useCall('people.find', { search: typed ?? '' }, { keepPrevious: true });
  const people = (found.data ?? []).filter(({ id }) => !client.people.some((person) => person.id === id));
  const options = people.map(({ id, name, clients, email }) => ({
    value: String(id),
    label: name,
    detail: clients.map((each) => each.name).join(', ') || (email ?? undefined),
  }));
  const change = (text: string): void => {
    setTyped(text);
    if (text !== chosen?.name) onChoose(null);
  };
  const choose = (key: string | null): void => {
    const person = people.find(({ id }) => String(id) === key);
    // Nobody was chosen (Esc, or the field was left): what was typed is no name and goes.
    setTyped(null);
    if (person) onChoose({ id: person.id, name: person.name });
  };
  return (
    <ComboBox
      label={t('clients.person.known')}
      hint={t('clients.person.knownHint')}
      autoFocus
      options={options}
      text={typed ?? chosen?.name ?? ''}
      onTextChange={change}
      value={chosen ? String(chosen.id) : null}
      onChoose={choose}
    />
  );
}
