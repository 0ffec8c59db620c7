import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { holidayFields } from '#shared/domain/working-time.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useToday } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Form } from '../../../ui/Form.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useForm } from '../../../ui/use-form.ts';
import styles from './time.module.css';

const css = classes(styles);
const schema = z.strictObject({
  on: z
    .string()
    .nullable()
    .refine((on) => on !== null, 'required')
    .pipe(holidayFields.shape.on),
  label: holidayFields.shape.label,
});
const EMPTY = { on: null, label: '' };

/** A day off of one's own: a bridge day, a local feast. */
export function AddHoliday() {
  const { t } = useTranslation();
  const { today } = useToday();
  const add = useCommand('calendar.addHoliday');
  const form = useForm({
    schema,
    initial: EMPTY,
    error: add.error,
    onSubmit: async (value) => {
      if (await add.run(value)) form.replace(EMPTY);
    },
  });
  return (
    <Form form={form} label={t('holidays.add')}>
      <div className={css('add')}>
        <DateField label={t('holidays.day')} min={today} {...form.field('on')} />
        <TextField label={t('holidays.name')} {...form.field('label')} />
        <Button type="submit" pending={form.pending}>
          {t('holidays.addShort')}
        </Button>
      </div>
    </Form>
  );
}
