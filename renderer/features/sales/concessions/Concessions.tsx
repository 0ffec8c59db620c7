import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { ConcessionView } from '#shared/contract/sale-view.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Form } from '../../../ui/Form.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CrossIcon } from '../../../ui/icons/icons.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { FormSection } from '../../clients/form/FormSection.tsx';
import { useNow } from '../../interactions/use-now.ts';
import type { SaleFormProps } from '../sale-form.ts';
import styles from '../sales.module.css';
import { useDayWords } from '../use-day-words.ts';

const css = classes(styles);
const line = z.string().trim().max(500, 'too-long');
const newConcession = z.strictObject({ give: line.min(1, 'required'), get: line });
const getForm = z.strictObject({ get: line.min(1, 'required') });

/** What was given away in the sale, and beside each of it what came back. */
export function Concessions({ client, sale }: SaleFormProps) {
  const { t } = useTranslation();
  const { concessions, balance } = sale;
  return (
    <div className={css('stack')}>
      <p className={css('lede')}>{t('sales.concessions.lede')}</p>
      <NewConcession clientId={client.id} />
      <FormSection title={t('sales.concessions.list')}>
        {concessions.length === 0 && <p className={css('small')}>{t('sales.concessions.none')}</p>}
        {balance > 0 && <p className={css('warn')}>{t('sales.fact.open', { count: balance })}</p>}
        {concessions.map((concession) => (
          <OneConcession key={concession.id} concession={concession} />
        ))}
      </FormSection>
    </div>
  );
}

function NewConcession({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation();
  const now = useNow();
  const add = useCommand('sales.addConcession');
  const form = useForm({
    schema: newConcession,
    initial: { give: '', get: '' },
    error: add.error,
    errorPrefix: 'concession.',
    onSubmit: async (concession) => {
      const at = await now();
      if (at !== null && (await add.run({ clientId, concession: { ...concession, at } }))) form.replace({ give: '', get: '' });
    },
  });
  return (
    <Form form={form} label={t('sales.form.concessions')}>
      <FormRow>
        <TextField label={t('sales.concessions.give')} {...form.field('give')} />
        <TextField label={t('sales.concessions.get')} {...form.field('get')} />
      </FormRow>
      <div className={css('foot')}>
        <Button type="submit" kind="go" pending={form.pending}>
          {t('sales.concessions.add')}
        </Button>
      </div>
    </Form>
  );
}

function OneConcession({ concession }: { readonly concession: ConcessionView }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const remove = useAct('sales.removeConcession');
  return (
    <div className={css('row')}>
      <span>
        {concession.give} <span className={css('small')}>{words.day(concession.at)}</span>
      </span>
      {concession.get ? <span>{concession.get}</span> : <GetFor concession={concession} />}
      <IconButton
        label={t('sales.concessions.remove', { give: concession.give })}
        icon={CrossIcon}
        onPress={() => void remove.run({ id: concession.id }, { done: t('sales.concessions.removed') })}
      />
    </div>
  );
}

/** The place beside a give that is still empty. */
function GetFor({ concession }: { readonly concession: ConcessionView }) {
  const { t } = useTranslation();
  const update = useCommand('sales.updateConcession');
  const form = useForm({
    schema: getForm,
    initial: { get: '' },
    error: update.error,
    errorPrefix: 'concession.',
    onSubmit: ({ get }) => update.run({ id: concession.id, concession: { at: concession.at, give: concession.give, get } }),
  });
  const label = t('sales.concessions.getFor', { give: concession.give });
  return (
    <Form form={form} label={label}>
      <div className={css('confirm')}>
        <TextField label={label} labelHidden placeholder={t('sales.concessions.noGet')} {...form.field('get')} />
        <Button type="submit" pending={form.pending}>
          {t('sales.common.save')}
        </Button>
      </div>
    </Form>
  );
}
