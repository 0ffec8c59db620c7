import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CLIENT_KINDS } from '#shared/domain/client.ts';
import { useCall } from '../../api/use-call.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EnquiryForm } from './enquiry-form.ts';

type Props = { readonly form: EnquiryForm };
const SHOWN = 8;

/** Somebody new with a name and a way to reach them, or a client one knows. */
export function EnquirerFields({ form }: Props) {
  const { t } = useTranslation();
  const { who } = form.values;
  const options = [
    { value: 'new' as const, label: t('sales.enquiry.new') },
    { value: 'known' as const, label: t('sales.enquiry.known') },
  ];
  return (
    <>
      <div>
        <SegmentedControl label={t('sales.enquiry.who')} options={options} value={who} onChange={(value) => form.set('who', value)} />
      </div>
      {who === 'new' ? <NewEnquirer form={form} /> : <KnownClient form={form} />}
    </>
  );
}

function NewEnquirer({ form }: Props) {
  const { t } = useTranslation();
  const { clientKind } = form.values;
  const kinds = CLIENT_KINDS.map((value) => ({ value, label: t(`sales.enquiry.${value}`) }));
  const isFirm = clientKind === 'company';
  return (
    <>
      <RadioGroup label={t('sales.enquiry.kind')} options={kinds} value={clientKind} onChange={(kind) => form.set('clientKind', kind)} across />
      <FormRow>
        <TextField label={t(isFirm ? 'sales.enquiry.name' : 'sales.enquiry.personOwnName')} isRequired {...form.field('name')} />
        {isFirm && <TextField label={t('sales.enquiry.personName')} {...form.field('personName')} />}
      </FormRow>
      <FormRow>
        <TextField label={t('sales.enquiry.phone')} type="tel" {...form.field('phone')} />
        <TextField label={t('sales.enquiry.email')} type="email" {...form.field('email')} />
      </FormRow>
    </>
  );
}

function KnownClient({ form }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = useCall('clients.list', { search: typed, show: 'all', limit: SHOWN }, { keepPrevious: true });
  const options = (found.data?.rows ?? []).map((row) => ({ value: String(row.id), label: row.name, detail: row.personName ?? undefined }));
  const { value, error, onBlur } = form.field('knownId');
  return (
    <ComboBox
      label={t('sales.enquiry.client')}
      isRequired
      options={options}
      text={typed}
      onTextChange={setTyped}
      value={value === null ? null : String(value)}
      onChoose={(next) => {
        form.set('knownId', next === null ? null : Number(next));
        const label = options.find((option) => option.value === next)?.label;
        if (label !== undefined) setTyped(label);
      }}
      onBlur={onBlur}
      error={error}
    />
  );
}
