import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionView, MeetingPage } from '#shared/contract/meeting-views.ts';
import { DOERS } from '#shared/domain/meetings/agenda.ts';
import { isDay } from '#shared/time/day.ts';
import { useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import { CrossIcon } from '../../ui/icons/icons.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDayWords } from '../sales/use-day-words.ts';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';

const css = classes({ ...lists, ...styles });

/** Who does what by when; each line is a clock that runs. */
export function ActionsPanel({ page: { meeting, actions } }: { readonly page: MeetingPage }) {
  const { t } = useTranslation();
  return (
    <section className={css('section')}>
      <SectionHead title={t('meetings.actions.title')} />
      {actions.length === 0 && <p className={css('small')}>{t('meetings.actions.none')}</p>}
      <ul className={css('rows')} aria-label={t('meetings.actions.title')}>
        {actions.map((action) => (
          <ActionLine key={action.id} action={action} />
        ))}
      </ul>
      <NewAction meetingId={meeting.id} />
    </section>
  );
}

function ActionLine({ action: { id, who, what, dueAt, followUp, done } }: { readonly action: ActionView }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const remove = useAct('actions.remove');
  const facts = [
    t(`meetings.actions.${who}`),
    dueAt !== null && t('meetings.actions.due', { day: words.day(dueAt) }),
    followUp,
    done && t('meetings.actions.done'),
  ];
  return (
    <li className={css('item')}>
      <div className={css('words')}>
        {what}
        <div className={css('small')}>{facts.filter(Boolean).join(' · ')}</div>
      </div>
      <IconButton
        label={`${t('meetings.actions.remove')}: ${what}`}
        icon={CrossIcon}
        onPress={() => void remove.run({ id }, { done: t('meetings.actions.removed'), undo: 'step' })}
      />
    </li>
  );
}

type Draft = { readonly who: ActionView['who']; readonly what: string; readonly byOn: string | null; readonly followUp: string };
const EMPTY: Draft = { who: 'me', what: '', byOn: null, followUp: '' };

function NewAction({ meetingId }: { readonly meetingId: number }) {
  const { t } = useTranslation();
  const { today } = useToday();
  const add = useAct('actions.add');
  const [draft, setDraft] = useState(EMPTY);
  const options = DOERS.map((value) => ({ value, label: t(`meetings.actions.${value}`) }));
  const save = async (): Promise<void> => {
    const { byOn, ...rest } = draft;
    const action = { ...rest, byOn: byOn !== null && isDay(byOn) ? byOn : null };
    if (await add.run({ meetingId, action }, { done: t('meetings.actions.added') })) setDraft({ ...EMPTY, who: draft.who });
  };
  return (
    <form
      className={css('stack', 'below')}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.what.trim() !== '') void save();
      }}
    >
      <RadioGroup across label={t('meetings.actions.who')} options={options} value={draft.who} onChange={(who) => setDraft({ ...draft, who })} />
      <div className={css('add', 'level')}>
        <TextField label={t('meetings.actions.what')} maxLength={500} value={draft.what} onChange={(what) => setDraft({ ...draft, what })} />
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
        <Button type="submit" pending={add.pending} isDisabled={draft.what.trim() === ''}>
          {t('meetings.actions.add')}
        </Button>
      </div>
    </form>
  );
}
