import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasForms, reworded } from '#shared/domain/expectations/reworded.ts';
import { spokenTo, type Profession, type TemplateClause } from '#shared/domain/expectations/template.ts';
import type { Language } from '#shared/domain/language.ts';
import { FORMS_OF_ADDRESS } from '#shared/domain/person.ts';
import { useCommand } from '../../../api/use-command.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { NEW_CLAUSE } from '../../expectations/AddClause.tsx';
import { ClauseFields, clauseForm, type ClauseDraft } from '../../expectations/ClauseForm.tsx';

type Address = (typeof FORMS_OF_ADDRESS)[number];
type Props = {
  readonly profession: Profession;
  readonly language: Language;
  readonly clauses: readonly TemplateClause[];
  /** Null: a new one. */
  readonly clause: TemplateClause | null;
  readonly onClose: () => void;
};

/** One clause of the template; where it speaks formally and informally, one form at a time. */
export function TemplateClauseDialog(props: Props) {
  const { t } = useTranslation();
  const [address, setAddress] = useState<Address>('formal');
  const { clause } = props;
  const options = FORMS_OF_ADDRESS.map((value) => ({ value, label: t(`sheetTemplates.address.${value}`) }));
  const choice =
    clause && hasForms(clause) ? <SegmentedControl label={t('sheetTemplates.address.label')} options={options} value={address} onChange={setAddress} /> : null;
  return <Dialog key={address} {...props} address={address} choice={choice} />;
}

function Dialog({ profession, language, clauses, clause, address, choice, onClose }: Props & { readonly address: Address; readonly choice: ReactNode }) {
  const { t } = useTranslation();
  const save = useCommand('expectations.saveTemplate');
  const form = useForm({
    schema: clauseForm,
    initial: clause ? { clause: draftOf(clause, address) } : NEW_CLAUSE,
    error: save.error,
    onSubmit: async (value) => {
      const key = clause?.key ?? freeKey(clauses);
      const said = reworded(clause, { key, words: value.clause, address });
      const next = clause ? clauses.map((each) => (each === clause ? said : each)) : [...clauses, said];
      if (await save.run({ profession, language, clauses: next.toSorted((a, b) => a.section - b.section) })) onClose();
    },
  });
  return (
    <FormDialog title={t(clause ? 'sheetTemplates.edit' : 'expectations.clause.add')} form={form} onClose={onClose} size="wide">
      {choice}
      <ClauseFields form={form} />
    </FormDialog>
  );
}

function draftOf(clause: TemplateClause, address: Address): ClauseDraft['clause'] {
  const { key: _key, items, ...words } = spokenTo(clause, address);
  return { ...words, items: items.map((item) => ({ ...item })) };
}

/** `own-1`, or the next that no clause has. */
function freeKey(clauses: readonly TemplateClause[]): string {
  let number = 1;
  while (clauses.some(({ key }) => key === `own-${number}`)) number += 1;
  return `own-${number}`;
}
