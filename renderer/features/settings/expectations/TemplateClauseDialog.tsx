import { useState } from 'react';
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
  const { clause, onClose } = props;
  const [shown, setShown] = useState<Shown>({ said: clause, address: 'formal' });
  const { said, address } = shown;
  const form = useSaving(props, shown);
  const options = FORMS_OF_ADDRESS.map((value) => ({ value, label: t(`sheetTemplates.address.${value}`) }));
  const switchTo = (next: Address): void => {
    const typed = clauseForm.safeParse(form.values);
    // What is wrong is mended first: in the other form nobody would see it.
    if (!typed.success || !said) return void form.submit();
    const kept = reworded(said, { key: said.key, words: typed.data.clause, address });
    setShown({ said: kept, address: next });
    form.replace({ clause: draftOf(kept, next) });
  };
  const isDirty = form.isDirty || JSON.stringify(said) !== JSON.stringify(clause);
  return (
    <FormDialog title={t(clause ? 'sheetTemplates.edit' : 'expectations.clause.add')} form={{ ...form, isDirty }} onClose={onClose} size="wide">
      {clause && hasForms(clause) && <SegmentedControl label={t('sheetTemplates.address.label')} options={options} value={address} onChange={switchTo} />}
      <ClauseFields form={form} />
    </FormDialog>
  );
}

/** `said`: with what was typed in the other form of address. */
type Shown = { readonly said: TemplateClause | null; readonly address: Address };

function useSaving({ profession, language, clauses, clause, onClose }: Props, { said, address }: Shown) {
  const save = useCommand('expectations.saveTemplate');
  return useForm({
    schema: clauseForm,
    initial: said ? { clause: draftOf(said, address) } : NEW_CLAUSE,
    error: save.error,
    onSubmit: async (value) => {
      const key = clause?.key ?? freeKey(clauses);
      const written = reworded(said, { key, words: value.clause, address });
      const next = clause ? clauses.map((each) => (each === clause ? written : each)) : [...clauses, written];
      if (await save.run({ profession, language, clauses: next.toSorted((a, b) => a.section - b.section) })) onClose();
    },
  });
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
