import { useTranslation } from 'react-i18next';
import { RESPONSE_PROMISES } from '#shared/domain/response-promise.ts';
import { fromMinor, toMinor } from '#shared/text/money.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import type { PracticeForm } from './PracticeSettings.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** What is asked at least, and how soon one answers: what a sale and its clocks go by. */
export function PromisesSection({ form }: { readonly form: PracticeForm }) {
  const { t } = useTranslation();
  const { currency } = form.values;
  const { value, onChange, ...fee } = form.field('minimumFee');
  return (
    <SettingsSection title={t('settings.promises.title')} text={t('settings.promises.text')}>
      <NumberField
        label={t('settings.promises.minimumFee', { currency })}
        hint={t('settings.promises.minimumFeeHint')}
        min={0}
        step={0.01}
        value={value === null ? null : fromMinor(value, currency)}
        onChange={(amount) => onChange(amount === null ? null : toMinor(amount, currency))}
        {...fee}
      />
      <RadioGroup
        label={t('settings.promises.response')}
        options={RESPONSE_PROMISES.map((promise) => ({ value: promise, label: t(`settings.promises.${promise}`) }))}
        {...form.field('responsePromise')}
      />
    </SettingsSection>
  );
}
