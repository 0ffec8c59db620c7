import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { SheetView } from '#shared/contract/expectations.ts';
import { unsettled } from '#shared/domain/expectations/discussion.ts';
import { shortOf } from '#shared/domain/expectations/clause.ts';
import { filledText } from '#shared/domain/expectations/places.ts';
import { attachmentId } from '#shared/domain/ids.ts';
import { NAME_MAX, requiredText } from '#shared/domain/text-fields.ts';
import { day } from '#shared/time/day.ts';
import { useCall } from '../../api/use-call.ts';
import { useCommand } from '../../api/use-command.ts';
import { useToday } from '../../app/start.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useForm } from '../../ui/use-form.ts';
import { useDocumentSource } from '../documents/use-documents.ts';
import { valuesOf } from './values-of.ts';
import styles from './expectations.module.css';

const css = classes(styles);
const NO_SCAN = 'none';
const schema = z.strictObject({ signedOnMe: day.nullable(), signedOnClient: day, signedBy: requiredText(NAME_MAX), scan: z.string() });
type Props = { readonly sheet: SheetView; readonly onClose: () => void };

/** Who signed when, and the scanned page where there is one. What was not talked about waits on the first agenda. */
export function SignDialog({ sheet, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useToday();
  const form = useSigning({ sheet, onClose });
  const open = unsettled(sheet.clauses);
  const values = valuesOf(sheet);
  return (
    <FormDialog title={t('expectations.sign.title')} form={form} onClose={onClose} saveLabel={t('expectations.acts.signed')}>
      {open.length > 0 && (
        <Banner>{t('expectations.sign.open', { count: open.length, points: open.map((clause) => filledText(shortOf(clause), values)).join(', ') })}</Banner>
      )}
      <TextField label={t('expectations.sign.by')} autoFocus {...form.field('signedBy')} />
      <div className={css('span')}>
        <DateField
          label={t('expectations.sign.client')}
          max={today}
          {...form.field('signedOnClient')}
          onChange={(on) => form.set('signedOnClient', on ?? '')}
        />
        <DateField label={t('expectations.sign.me')} max={today} {...form.field('signedOnMe')} onChange={(on) => form.set('signedOnMe', on)} />
      </div>
      <Scan clientId={sheet.clientId} field={form.field('scan')} />
    </FormDialog>
  );
}

function useSigning({ sheet, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useToday();
  const { show } = useToasts();
  const sign = useCommand('expectations.sign');
  return useForm({
    schema,
    initial: { signedOnMe: today, signedOnClient: today, signedBy: sheet.personName ?? sheet.clientName, scan: NO_SCAN },
    error: sign.error,
    onSubmit: async ({ scan, ...signed }) => {
      const attachment = scan === NO_SCAN ? null : attachmentId.parse(Number(scan));
      const answer = await sign.run({ id: sheet.id, ...signed, attachmentId: attachment });
      if (!answer) return;
      show({ text: answer.untalked > 0 ? t('expectations.sign.done', { count: answer.untalked }) : t('expectations.sign.doneAll') });
      onClose();
    },
  });
}

type ScanProps = { readonly clientId: SheetView['clientId']; readonly field: { readonly value: string; readonly onChange: (value: string) => void } };

/** One of the client's documents; a new one is added to them first. */
function Scan({ clientId, field }: ScanProps) {
  const { t } = useTranslation();
  const documents = useCall('attachments.list', { clientId }).data ?? [];
  const source = useDocumentSource({ clientId, interactionId: null });
  const options = [{ value: NO_SCAN, label: t('expectations.sign.noScan') }, ...documents.map(({ id, name }) => ({ value: String(id), label: name }))];
  return (
    <>
      <Select label={t('expectations.sign.scan')} options={options} value={field.value} onChange={field.onChange} />
      <FileField label={t('expectations.sign.add')} source={source} />
    </>
  );
}
