import { useTranslation } from 'react-i18next';
import { transitionCalls } from '#shared/contract/transitions.ts';
import type { EngagementId } from '#shared/domain/ids.ts';
import { RHYTHM_WISHES } from '#shared/domain/taper.ts';
import type { Day } from '#shared/time/day.ts';
import { useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useForm } from '../../ui/use-form.ts';

type Props = { readonly engagementId: EngagementId; readonly announcedOn: Day; readonly onClose: () => void };

/** When they agreed, and whether they wished to keep hearing every week. */
export function AgreeDialog({ engagementId, announcedOn, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useToday();
  const agree = useAct('transitions.agree');
  const form = useForm({
    schema: transitionCalls['transitions.agree'].input,
    initial: { engagementId, on: today, wish: 'none', note: '' },
    onSubmit: async (value) => {
      if (await agree.run(value, { done: t('transitions.agree.done'), undo: 'step' })) onClose();
    },
  });
  return (
    <FormDialog title={t('transitions.agree.title')} form={form} onClose={onClose}>
      <DateField
        label={t('transitions.agree.on')}
        min={announcedOn}
        max={today}
        isRequired
        {...form.field('on')}
        value={form.values.on || null}
        onChange={(on) => form.set('on', on ?? '')}
      />
      <RadioGroup
        label={t('transitions.agree.wish')}
        options={RHYTHM_WISHES.map((value) => ({ value, label: t(`transitions.agree.${value}`) }))}
        {...form.field('wish')}
      />
      <TextArea label={t('transitions.agree.note')} hint={t('transitions.agree.noteHint')} {...form.field('note')} />
    </FormDialog>
  );
}
