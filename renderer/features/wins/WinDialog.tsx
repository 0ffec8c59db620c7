import { useTranslation } from 'react-i18next';
import { winFields, type WinView } from '#shared/contract/phases.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';

type Props = { readonly clientId: ClientId; readonly win: WinView | null; readonly onClose: () => void };

/** What was won, in one line; the rest is there already. */
export function WinDialog({ clientId, win, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useToday();
  const log = useAct('wins.log');
  const edit = useAct('wins.edit');
  const form = useForm({
    schema: winFields,
    initial: {
      engagementId: win?.engagementId ?? null,
      what: win?.what ?? '',
      meaning: win?.meaning ?? '',
      on: win?.on ?? today,
      mayQuote: win?.mayQuote ?? false,
    },
    onSubmit: async (fields) => {
      const saved = win
        ? await edit.run({ id: win.id, win: fields }, { done: t('wins.saved'), undo: 'step' })
        : await log.run({ clientId, win: fields }, { done: t('wins.logged', { what: fields.what }), undo: 'step' });
      if (saved) onClose();
    },
  });
  const quote = form.field('mayQuote');
  return (
    <FormDialog title={t(win ? 'wins.form.change' : 'wins.form.title')} form={form} onClose={onClose} size="narrow">
      <TextField label={t('wins.form.what')} hint={t('wins.form.whatHint')} autoFocus isRequired {...form.field('what')} />
      <TextField label={t('wins.form.meaning')} {...form.field('meaning')} />
      <DateField
        label={t('wins.form.on')}
        max={today}
        isRequired
        {...form.field('on')}
        value={form.values.on || null}
        onChange={(on) => form.set('on', on ?? '')}
      />
      <Checkbox value={quote.value} onChange={quote.onChange}>
        {t('wins.form.mayQuote')}
      </Checkbox>
    </FormDialog>
  );
}
