import { useTranslation } from 'react-i18next';
import type { ClientView, PersonView } from '#shared/contract/clients.ts';
import { useCommand } from '../../../api/use-command.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { useForm, type Form as FormState } from '../../../ui/use-form.ts';
import { PersonControls } from './PersonControls.tsx';
import { emptyPerson, fieldsOf, personForm, type PersonFormInput } from './person-form.ts';

export type PersonForm = FormState<PersonFormInput>;

type Props = {
  readonly client: ClientView;
  /** Null: a new person. */
  readonly person: PersonView | null;
  readonly onClose: () => void;
};

/** A person of a client, new or changed. */
export function PersonDialog({ client, person, onClose }: Props) {
  const { t } = useTranslation();
  const form = usePersonForm({ client, person, onClose });
  const elsewhere = (person?.clients ?? []).filter((each) => each.id !== client.id);
  return (
    <FormDialog title={person ? person.name : t('clients.person.newTitle')} form={form} onClose={onClose} size="wide">
      {elsewhere.length > 0 && <p>{t('clients.person.everywhere', { clients: elsewhere.map((each) => each.name).join(', ') })}</p>}
      <PersonControls form={form} isNew={person === null} />
    </FormDialog>
  );
}

function usePersonForm({ client, person, onClose }: Props): PersonForm {
  const { t } = useTranslation();
  const { show } = useToasts();
  const add = useCommand('people.add');
  const update = useCommand('people.update');
  const link = useCommand('people.link');
  return useForm({
    schema: personForm,
    initial: person ? { person: { ...fieldsOf(person), points: [...person.points] }, role: person.role } : emptyPerson(client.people.length === 0),
    error: add.error ?? update.error ?? link.error,
    onSubmit: async ({ person: fields, role }) => {
      if (person) {
        if (!(await update.run({ id: person.id, person: fields }))) return;
        if (role !== person.role && !(await link.run({ clientId: client.id, personId: person.id, role }))) return;
      } else if (!(await add.run({ clientId: client.id, person: fields, role }))) return;
      show({ text: t('clients.form.saved', { name: fields.name }) });
      onClose();
    },
  });
}
