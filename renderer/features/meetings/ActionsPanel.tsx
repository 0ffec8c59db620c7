import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionView, MeetingPage } from '#shared/contract/meeting-views.ts';
import type { ActionFields } from '#shared/domain/meetings/agenda.ts';
import { useAct } from '../../app/use-act.ts';
import { classes } from '../../ui/classes.ts';
import { Menu } from '../../ui/Menu.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { useDayWords } from '../sales/use-day-words.ts';
import { ActionForm } from './ActionForm.tsx';
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

function ActionLine({ action }: { readonly action: ActionView }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const [isChanging, setChanging] = useState(false);
  const { who, what, dueAt, followUp, done } = action;
  const facts = [
    t(`meetings.actions.${who}`),
    dueAt !== null && t('meetings.actions.due', { day: words.day(dueAt) }),
    followUp,
    done && t('meetings.actions.done'),
  ];
  return (
    <li className={css('entry')}>
      <div className={css('face')}>
        <div className={css('words')}>
          {what}
          <div className={css('small')}>{facts.filter(Boolean).join(' · ')}</div>
        </div>
        <ActionMenu action={action} onChange={() => setChanging(true)} />
      </div>
      {isChanging && <ChangeAction action={action} onDone={() => setChanging(false)} />}
    </li>
  );
}

function ActionMenu({ action: { id, what }, onChange }: { readonly action: ActionView; readonly onChange: () => void }) {
  const { t } = useTranslation();
  const remove = useAct('actions.remove');
  return (
    <Menu
      label={t('meetings.actions.more', { what })}
      entries={[
        { id: 'change', label: t('meetings.page.change'), onAction: onChange },
        {
          id: 'remove',
          label: t('meetings.actions.remove'),
          onAction: () => void remove.run({ id }, { done: t('meetings.actions.removed'), undo: 'step' }),
          hard: true,
        },
      ]}
    />
  );
}

function ChangeAction({ action: { id, who, what, byOn, followUp }, onDone }: { readonly action: ActionView; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const change = useAct('actions.change');
  const save = async (action: ActionFields): Promise<boolean> => {
    const isSaved = (await change.run({ id, action }, { done: t('meetings.form.saved') })) !== null;
    if (isSaved) onDone();
    return false;
  };
  return <ActionForm initial={{ who, what, byOn, followUp }} save={t('meetings.form.saveDetails')} pending={change.pending} onSave={save} onCancel={onDone} />;
}

function NewAction({ meetingId }: { readonly meetingId: number }) {
  const { t } = useTranslation();
  const add = useAct('actions.add');
  const save = async (action: ActionFields): Promise<boolean> => (await add.run({ meetingId, action }, { done: t('meetings.actions.added') })) !== null;
  return <ActionForm save={t('meetings.actions.add')} pending={add.pending} onSave={save} />;
}
