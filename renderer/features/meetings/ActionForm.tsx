import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DOERS, type ActionFields } from '#shared/domain/meetings/agenda.ts';
import { isDay } from '#shared/time/day.ts';
import { useToday } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';

const css = classes({ ...lists, ...styles });

type Draft = Omit<ActionFields, 'byOn'> & { readonly byOn: string | null };
const EMPTY: Draft = { who: 'me', what: '', byOn: null, followUp: '' };

type Props = {
  readonly initial?: Draft | undefined;
  readonly save: string;
  readonly pending: boolean;
  /** Whether it was saved. */
  readonly onSave: (action: ActionFields) => Promise<boolean>;
  /** Of one that is opened for a change. */
  readonly onCancel?: (() => void) | undefined;
};

/** Who does what by when, and how it will be checked. */
export function ActionForm({ initial = EMPTY, save, pending, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const { today } = useToday();
  const [draft, setDraft] = useState<Draft>(initial);
  const form = useFocusBack<HTMLFormElement>();
  const options = DOERS.map((value) => ({ value, label: t(`meetings.actions.${value}`) }));
  const submit = async (): Promise<void> => {
    const { byOn, ...rest } = draft;
    if (await onSave({ ...rest, byOn: byOn !== null && isDay(byOn) ? byOn : null })) setDraft({ ...EMPTY, who: draft.who });
  };
  return (
    <form
      ref={form}
      className={css('stack', 'below')}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.what.trim() !== '') void submit();
      }}
    >
      <RadioGroup across label={t('meetings.actions.who')} options={options} value={draft.who} onChange={(who) => setDraft({ ...draft, who })} />
      <div className={css('add', 'level')}>
        <TextField
          autoFocus={onCancel !== undefined}
          label={t('meetings.actions.what')}
          maxLength={500}
          value={draft.what}
          onChange={(what) => setDraft({ ...draft, what })}
        />
        <div className={css('day')}>
          <DateField
            label={t('meetings.actions.by')}
            hint={t('meetings.actions.byHint')}
            min={today}
            value={draft.byOn}
            onChange={(byOn) => setDraft({ ...draft, byOn })}
          />
        </div>
      </div>
      <div className={css('add')}>
        <TextField label={t('meetings.actions.check')} maxLength={500} value={draft.followUp} onChange={(followUp) => setDraft({ ...draft, followUp })} />
        <Button type="submit" pending={pending} isDisabled={draft.what.trim() === ''}>
          {save}
        </Button>
        {onCancel && (
          <Button kind="quiet" onPress={onCancel}>
            {t('meetings.form.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
