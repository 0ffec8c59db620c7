import { useTranslation } from 'react-i18next';
import { ACCENTS, houseStyleFields, type HouseStyleFields } from '#shared/domain/house-style.ts';
import type { Letterhead } from '#shared/domain/sheets/document.ts';
import { useCommand } from '../../../api/use-command.ts';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Form } from '../../../ui/Form.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { useForm, type Form as FormState } from '../../../ui/use-form.ts';
import { SettingsSection } from '../SettingsSection.tsx';
import styles from '../settings.module.css';
import { LetterheadPreview } from './LetterheadPreview.tsx';

const css = classes(styles);

type Props = { readonly fields: HouseStyleFields; readonly letterhead: Letterhead };
type StyleForm = FormState<HouseStyleFields>;

/** How to reach the practice, who signs, and the colour; below it how a head looks with what is typed. */
export function HouseStyleForm({ fields, letterhead }: Props) {
  const { t } = useTranslation();
  const { show } = useToasts();
  const save = useCommand('papers.saveStyle');
  const form: StyleForm = useForm({
    schema: houseStyleFields,
    initial: fields,
    error: save.error,
    onSubmit: async (value) => {
      if (await save.run(value)) show({ text: t('papers.style.saved') });
    },
  });
  return (
    <Form form={form} label={t('papers.style.look')}>
      <ContactSection form={form} />
      <SettingsSection title={t('papers.style.look')} text={t('papers.style.lookText')}>
        <AccentSelect form={form} />
        <LetterheadPreview letterhead={withTyped(letterhead, fields, form.values)} />
      </SettingsSection>
      <div className={css('save')}>
        <Button kind="go" type="submit" isDisabled={!form.isDirty} pending={form.pending}>
          {t('settings.save')}
        </Button>
        {form.isDirty && (
          <Button kind="quiet" onPress={() => form.replace(fields)}>
            {t('settings.discard')}
          </Button>
        )}
      </div>
    </Form>
  );
}

function ContactSection({ form }: { readonly form: StyleForm }) {
  const { t } = useTranslation();
  return (
    <SettingsSection title={t('papers.style.contact')} text={t('papers.style.contactText')}>
      <FormRow>
        <TextField label={t('papers.style.phone')} {...form.field('phone')} />
        <TextField label={t('papers.style.email')} {...form.field('email')} />
      </FormRow>
      <TextField label={t('papers.style.website')} {...form.field('website')} />
      <TextField label={t('papers.style.signature')} hint={t('papers.style.signatureHint')} {...form.field('signature')} />
      <div>
        <RouteLink to={{ view: 'settings' }}>{t('papers.style.practice')}</RouteLink>
      </div>
    </SettingsSection>
  );
}

function AccentSelect({ form }: { readonly form: StyleForm }) {
  const { t } = useTranslation();
  const options = ACCENTS.map((value) => ({ value, label: t(`papers.style.accents.${value || 'none'}`) }));
  return <Select label={t('papers.style.accent')} options={options} {...form.field('accent')} />;
}

/** The head as it will be: what is typed takes the place of what is kept. */
function withTyped(letterhead: Letterhead, kept: HouseStyleFields, typed: HouseStyleFields): Letterhead {
  const known = [kept.phone, kept.email, kept.website].filter(Boolean).length;
  const address = letterhead.lines.slice(0, letterhead.lines.length - known);
  return { ...letterhead, accent: typed.accent, lines: [...address, ...[typed.phone, typed.email, typed.website].map((line) => line.trim()).filter(Boolean)] };
}
