import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { ClockView } from '#shared/contract/clocks.ts';
import { AppError } from '#shared/contract/error.ts';
import { LINE_MAX, requiredText } from '#shared/domain/text-fields.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { day, instantOf, timeOf } from '#shared/time/day.ts';
import { useCommand } from '../../api/use-command.ts';
import { useCommands } from '../../app/commands.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useForm } from '../../ui/use-form.ts';
import styles from './clocks.module.css';
import { useClockWords } from './use-clock-words.ts';

const css = classes(styles);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'bad-time');
const schema = z.strictObject({ on: day, time, told: requiredText(LINE_MAX) });

type Props = { readonly clock: ClockView; readonly onClose: () => void; readonly onDone?: (() => void) | undefined };

/** Another day needs somebody who knows of it: a promise that is only moved in silence is broken. For what they owe, it is what was agreed. */
export function PostponeDialog({ clock, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { today } = useToday();
  const { what } = useClockWords();
  const form = usePostponing({ clock, onClose, onDone });
  const words = (word: 'title' | 'told' | 'toldHint' | 'save'): string => t(clock.kind === 'mine' ? `clocks.postpone.${word}` : `clocks.wait.${word}`);
  return (
    <FormDialog title={words('title')} form={form} onClose={onClose} saveLabel={words('save')}>
      <p>{what(clock)}</p>
      <div className={css('moment')}>
        <DateField label={t('clocks.due.on')} min={today} autoFocus {...form.field('on')} onChange={(on) => form.set('on', on ?? '')} />
        <TimeField label={t('clocks.due.time')} {...form.field('time')} onChange={(at) => form.set('time', at ?? '')} />
      </div>
      <TextField label={words('told')} hint={words('toldHint')} isRequired {...form.field('told')} />
    </FormDialog>
  );
}

function usePostponing({ clock, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today, nextWorkingOn, zone } = useToday();
  const { show } = useToasts();
  const commands = useCommands();
  const { what } = useClockWords();
  const postpone = useCommand('clocks.postpone');
  const { error } = postpone;
  return useForm({
    schema,
    initial: { on: nextWorkingOn, time: timeOf(clock.dueAt, zone), told: clock.kind === 'mine' ? '' : t('clocks.wait.usual') },
    error: error && atFirstField(error),
    onSubmit: async (value) => {
      if (!(await postpone.run({ id: clock.id, dueAt: instantOf(value.on, value.time, zone), told: value.told }))) return;
      const text = t(clock.kind === 'mine' ? 'clocks.said.postponed' : 'clocks.said.waiting', {
        what: what(clock),
        day: formatDayNear(value.on, today, language),
      });
      show({ text, action: { label: t('ui.toast.undo'), onPress: () => commands.run('undo') } });
      onClose();
      onDone?.();
    },
  });
}

/** The moment is asked for in two fields; its refusal stands at the first. */
function atFirstField(error: AppError): AppError {
  const { code, params, field, reason, message } = error;
  return field === 'dueAt' ? new AppError(code, { params, field: 'on', message, ...(reason !== undefined && { reason }) }) : error;
}
