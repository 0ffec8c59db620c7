import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { EngagementId } from '#shared/domain/ids.ts';
import { day, type Day } from '#shared/time/day.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Form } from '../../ui/Form.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { useForm } from '../../ui/use-form.ts';
import styles from './onboarding.module.css';

const css = classes(styles);
const schema = z.strictObject({ anchorOn: day, leftInAnger: z.boolean() });

type Props = { readonly engagementId: EngagementId; readonly anchorOn: Day; readonly again: boolean };

/** From which day the hundred are counted. */
export function StartPlan({ engagementId, anchorOn, again }: Props) {
  const { t } = useTranslation();
  const start = useCommand('plans.start');
  const form = useForm({
    schema,
    initial: { anchorOn: anchorOn, leftInAnger: false },
    error: start.error,
    onSubmit: (value) => start.run({ engagementId, ...value }),
  });
  const angry = form.field('leftInAnger');
  return (
    <section className={css('section', 'start')}>
      <SectionHead title={t(again ? 'plans.start.again' : 'plans.start.title')} />
      <p>{t('plans.start.text')}</p>
      <Form form={form}>
        <DateField
          label={t('plans.start.anchor')}
          isRequired
          {...form.field('anchorOn')}
          value={form.values.anchorOn || null}
          onChange={(on) => form.set('anchorOn', on ?? '')}
        />
        <Checkbox value={angry.value} onChange={angry.onChange} detail={t('plans.start.angerHint')}>
          {t('plans.start.anger')}
        </Checkbox>
        <Button type="submit" kind="go" pending={form.pending}>
          {t('plans.start.act')}
        </Button>
      </Form>
    </section>
  );
}
