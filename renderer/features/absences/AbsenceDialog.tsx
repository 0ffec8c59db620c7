import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { AbsenceView } from '#shared/contract/working-time.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { ABSENCE_KINDS, absenceFields } from '#shared/domain/working-time.ts';
import { useCommand } from '../../api/use-command.ts';
import { useCommands } from '../../app/commands.tsx';
import { useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useForm } from '../../ui/use-form.ts';
import styles from './absences.module.css';
import { useAbsenceWords } from './use-absence-words.ts';

const css = classes(styles);
const schema = z.strictObject({ absence: absenceFields });

type Props = {
  /** Null: one's own. */
  readonly clientId: ClientId | null;
  /** Null: a new one. */
  readonly absence: AbsenceView | null;
  readonly onClose: () => void;
};

/** From when to when somebody is away, or slower than usual. */
export function AbsenceDialog({ clientId, absence, onClose }: Props) {
  const { t } = useTranslation();
  const form = useAbsenceForm({ clientId, absence, onClose });
  const title = t(absence ? 'absences.edit' : clientId === null ? 'absences.newOwn' : 'absences.newTheirs');
  return (
    <FormDialog title={title} form={form} onClose={onClose}>
      {clientId !== null && (
        <RadioGroup
          across
          label={t('absences.kind')}
          options={ABSENCE_KINDS.map((value) => ({ value, label: t(`absences.kinds.${value}`) }))}
          {...form.field('absence.kind')}
        />
      )}
      <div className={css('span')}>
        <DateField label={t('absences.from')} autoFocus {...form.field('absence.fromOn')} onChange={(on) => form.set('absence.fromOn', on ?? '')} />
        <DateField label={t('absences.to')} {...form.field('absence.toOn')} onChange={(on) => form.set('absence.toOn', on ?? '')} />
      </div>
      <TextField label={t('absences.note')} {...form.field('absence.note')} />
    </FormDialog>
  );
}

function useAbsenceForm({ clientId, absence, onClose }: Props) {
  const { t } = useTranslation();
  const { nextWorkingOn } = useToday();
  const { show } = useToasts();
  const commands = useCommands();
  const words = useAbsenceWords();
  const add = useCommand('absences.add');
  const update = useCommand('absences.update');
  const initial = absence
    ? { kind: absence.kind, fromOn: absence.fromOn, toOn: absence.toOn, note: absence.note }
    : { kind: 'away' as const, fromOn: nextWorkingOn, toOn: nextWorkingOn, note: '' };
  return useForm({
    schema,
    initial: { absence: initial },
    error: add.error ?? update.error,
    onSubmit: async (value) => {
      const saved = absence ? await update.run({ id: absence.id, ...value }) : await add.run({ clientId, ...value });
      if (!saved) return;
      const text = t('absences.saved', { span: words.span(value.absence) });
      show({ text, action: { label: t('ui.toast.undo'), onPress: () => commands.run('undo') } });
      onClose();
    },
  });
}
