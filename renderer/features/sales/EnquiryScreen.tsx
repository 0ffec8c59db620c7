import { useTranslation } from 'react-i18next';
import { CHANNELS } from '#shared/domain/interaction.ts';
import { useCommand } from '../../api/use-command.ts';
import { useStart, useToday } from '../../app/start.tsx';
import { useRouter } from '../../app/router.tsx';
import { Form } from '../../ui/Form.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useForm } from '../../ui/use-form.ts';
import { FormFootBar } from '../clients/form/FormFootBar.tsx';
import { FormSection } from '../clients/form/FormSection.tsx';
import { ReferrerField } from '../clients/form/ReferrerField.tsx';
import { emptyEnquiry, enquiryForm, enquiryOf, type EnquiryForm } from './enquiry-form.ts';
import { EnquirerFields } from './EnquirerFields.tsx';
import { MomentFields } from './MomentFields.tsx';

/** Somebody asks: who, when, in which words, and who sent them. From here the 24 hours run. */
export function EnquiryScreen() {
  const { t } = useTranslation();
  const form = useEnquiry();
  return (
    <Page width="form">
      <PageHead title={t('sales.form.enquiry')} lede={t('sales.enquiry.lede')} />
      <Form form={form} label={t('sales.form.enquiry')}>
        <FormSection title={t('sales.enquiry.who')}>
          <EnquirerFields form={form} />
        </FormSection>
        <WhenAndHow form={form} />
        <SentBy form={form} />
        <FormFootBar save={t('sales.common.save')} pending={form.pending} cancelTo={{ view: 'clients' }} />
      </Form>
    </Page>
  );
}

function useEnquiry(): EnquiryForm {
  const { t } = useTranslation();
  const { now } = useStart();
  const { zone } = useToday();
  const { show } = useToasts();
  const { replace } = useRouter();
  const log = useCommand('sales.logEnquiry');
  return useForm<typeof enquiryForm>({
    schema: enquiryForm,
    initial: emptyEnquiry(now, zone),
    error: log.error,
    errorPrefix: 'enquiry.',
    onSubmit: async (values) => {
      const input = enquiryOf(values, zone);
      const done = input && (await log.run(input));
      if (!done) return;
      if (values.who === 'new') show({ text: t('sales.enquiry.logged', { name: values.name }) });
      replace({ view: 'client', id: done.clientId });
    },
  });
}

function WhenAndHow({ form }: { readonly form: EnquiryForm }) {
  const { t } = useTranslation();
  const { today } = useToday();
  const channels = CHANNELS.filter((channel) => channel !== 'note').map((value) => ({ value, label: t(`interactions.channel.${value}`) }));
  return (
    <FormSection title={t('sales.enquiry.when')}>
      <Select label={t('sales.common.channel')} options={channels} value={form.values.channel} onChange={(channel) => form.set('channel', channel)} />
      <MomentFields
        dayLabel={t('sales.common.on')}
        timeLabel={t('sales.common.time')}
        max={today}
        value={form.values.at}
        dayError={form.field('at.on').error ?? form.field('at').error}
        timeError={form.field('at.time').error}
        onChange={(at) => form.set('at', at)}
      />
      <TextArea label={t('sales.enquiry.words')} rows={3} {...form.field('words')} />
    </FormSection>
  );
}

function SentBy({ form }: { readonly form: EnquiryForm }) {
  const { t } = useTranslation();
  return (
    <FormSection title={t('sales.enquiry.sentBy')}>
      {form.values.who === 'new' && <ReferrerField field={form.field('referredBy')} name={null} except={null} />}
      {form.values.who === 'new' && <TextField label={t('sales.enquiry.source')} {...form.field('source')} />}
      <TextArea label={t('sales.enquiry.why')} rows={2} {...form.field('referrerReason')} />
    </FormSection>
  );
}
