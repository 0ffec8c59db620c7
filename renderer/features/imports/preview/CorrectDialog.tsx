import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDraft, ImportRow } from '#shared/contract/imports.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useErrorText } from '../../../ui/error-text.ts';
import { Form } from '../../../ui/Form.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { correctableFields, correctedValues, startingText, type Correctable } from './correct-fields.ts';
import { CorrectField } from './CorrectField.tsx';
import { nameOf, problemsOf } from './row-facts.ts';
import type { RowActions } from './use-row-actions.ts';
import { useDecisionChoices } from './use-decision-choices.ts';

type Props = { readonly draft: ImportDraft; readonly row: ImportRow; readonly onDecide: RowActions['decide']; readonly onClose: () => void };

/** One row with everything that stands in it, what is wrong with it, and what happens to it. */
export function CorrectDialog({ draft, row: first, onDecide, onClose }: Props) {
  const { t } = useTranslation();
  const form = useId();
  const problemText = useProblemText();
  const { row, texts, setText, decision, setDecision, submit, refusal } = useCorrection(draft, first, onDecide, onClose);
  const choices = useDecisionChoices(row);
  const name = nameOf(row);
  const errorOf = (field: Correctable): string | null => {
    const problem = problemsOf(row).find((each) => each.field === field);
    return problem ? problemText(problem.reason) : null;
  };
  const ofWhole = row.problem && !correctableFields(row).some((field) => field === row.problem?.field) ? problemText(row.problem.reason) : null;
  return (
    <Dialog
      title={name === '' ? t('imports.correct.title', { row: row.row }) : t('imports.correct.titleNamed', { row: row.row, name })}
      isOpen
      onClose={onClose}
      closesOnPressOutside={false}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('imports.cancel')}
          </Button>
          <Button kind="go" type="submit" form={form}>
            {t(row.problem ? 'imports.correct.save' : 'imports.correct.keep')}
          </Button>
        </>
      }
    >
      <Form id={form} form={{ submit, problem: refusal ?? (ofWhole && `${ofWhole} ${t('imports.correct.whole')}`) }}>
        {choices.length > 0 && !row.problem && (
          <RadioGroup
            label={t('imports.decide.question')}
            options={choices.map((choice) => (choice.value === 'merge' ? { ...choice, detail: t('imports.decide.mergeHint') } : choice))}
            value={decision}
            onChange={setDecision}
          />
        )}
        {correctableFields(row).map((field) => (
          <CorrectField
            key={field}
            field={field}
            text={texts[field] ?? startingText(row, field)}
            onChange={(text) => setText(field, text)}
            inFile={startingText(row, field)}
            error={errorOf(field)}
          />
        ))}
      </Form>
    </Dialog>
  );
}

function useCorrection(draft: ImportDraft, first: ImportRow, onDecide: RowActions['decide'], onClose: () => void) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const errorText = useErrorText();
  const correct = useCommand('imports.correct');
  const [row, setRow] = useState(first);
  const [texts, setTexts] = useState<Readonly<Partial<Record<Correctable, string>>>>({});
  const [decision, setDecision] = useState(first.decision);
  const setText = (field: Correctable, text: string): void => setTexts((was) => ({ ...was, [field]: text }));
  const submit = async (): Promise<boolean> => {
    if (correct.pending) return true;
    const values = correctedValues(row, texts);
    if (row.problem !== null || Object.keys(values).length > 0) {
      const answer = await correct.run({ draft: draft.id, row: row.row, values });
      if (!answer) return true;
      if (answer.problem) {
        // The next attempt starts from what was typed now.
        setRow({ ...row, values: { ...row.values, ...values }, ...answer });
        setTexts({});
        announce(t('imports.correct.still', { row: row.row }));
        return false;
      }
      announce(t('imports.correct.done', { row: row.row }));
    }
    if (decision !== first.decision) await onDecide(first, decision);
    onClose();
    return true;
  };
  return { row, texts, setText, decision, setDecision, submit, refusal: correct.error ? errorText(correct.error) : null };
}
