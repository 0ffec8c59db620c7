import { useTranslation } from 'react-i18next';
import type { UpdateInterval } from '#shared/domain/cadence.ts';
import { ENGAGEMENT_KINDS } from '#shared/domain/engagement.ts';
import { demandsWeeklyUpdates, type Stage } from '#shared/domain/stage.ts';
import { intervalOn } from '#shared/domain/taper.ts';
import type { Day } from '#shared/time/day.ts';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Form } from '../../../ui/use-form.ts';
import { useIntervalChoices, useMeetingChoices } from '../use-choices.ts';
import type { EngagementValues } from './engagement-form.ts';

const AS_MEETINGS = 'as-meetings';

type Props = {
  readonly form: Pick<Form<{ engagement: EngagementValues }>, 'values' | 'field' | 'set'>;
  /** Some stages ask for weekly updates whatever was agreed. */
  readonly stage: Stage;
  /** Once they agreed to another rhythm, the way out of onboarding is none of these stages. */
  readonly rhythmAgreedOn?: Day | null | undefined;
};

/** Title, kind, days and the two rhythms of an engagement. */
export function EngagementControls({ form, stage, rhythmAgreedOn }: Props) {
  const { t } = useTranslation();
  const kind = form.field('engagement.kind');
  return (
    <>
      <TextField label={t('clients.engagement.title')} isRequired {...form.field('engagement.title')} />
      <RadioGroup
        label={t('clients.engagement.kind')}
        across
        options={ENGAGEMENT_KINDS.map((value) => ({ value, label: t(`clients.engagement.${value}`) }))}
        value={kind.value}
        onChange={kind.onChange}
      />
      <FormRow>
        <DateField label={t('clients.engagement.startedOn')} isRequired {...form.field('engagement.startedOn')} />
        <DateField label={t('clients.engagement.endsOn')} hint={t('clients.engagement.endsOnHint')} {...form.field('engagement.endsOn')} />
      </FormRow>
      <RhythmFields form={form} stage={stage} rhythmAgreedOn={rhythmAgreedOn} />
    </>
  );
}

function RhythmFields({ form, stage, rhythmAgreedOn = null }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { meetingRhythm, agreedInterval } = form.values.engagement;
  const word = (interval: UpdateInterval): string => t(`app.rhythm.${interval}`).toLocaleLowerCase(language);
  const { today } = useToday();
  const weekly = demandsWeeklyUpdates(stage) && !(stage === 'transition' && rhythmAgreedOn !== null);
  const counts = intervalOn({ meetingRhythm, agreedInterval }, { stage, dip: false, rhythmAgreedOn }, today);
  const updates = [{ value: AS_MEETINGS, label: t('clients.engagement.asMeetings') }, ...useIntervalChoices()] as const;
  const hint = t(weekly ? 'clients.engagement.weeklyNow' : 'clients.engagement.updatesHint', {
    interval: word(counts),
    stage: t(`app.stage.${stage}`),
  });
  return (
    <FormRow>
      <Select label={t('clients.engagement.meetings')} options={useMeetingChoices()} {...form.field('engagement.meetingRhythm')} />
      <Select<UpdateInterval | typeof AS_MEETINGS>
        label={t('clients.engagement.updates')}
        hint={hint}
        options={updates}
        value={agreedInterval ?? AS_MEETINGS}
        onChange={(next) => form.set('engagement.agreedInterval', next === AS_MEETINGS ? null : next)}
      />
    </FormRow>
  );
}
