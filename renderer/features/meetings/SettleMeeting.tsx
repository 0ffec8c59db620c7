import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingPage } from '#shared/contract/meeting-views.ts';
import { MOVERS, type Mover } from '#shared/domain/meetings/meeting.ts';
import { useAct } from '../../app/use-act.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { KeptFields } from './KeptFields.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';
import { PartForm } from './PartForm.tsx';
import { useKept } from './use-kept.ts';

const css = classes({ ...lists, ...styles });

/** A meeting that is moved to another hour has a form of its own. */
const OUTCOMES = ['held', 'no_show', 'cancelled'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** What became of the meeting; held, it asks what is worth keeping. */
export function SettleMeeting({ page, onDone }: { readonly page: MeetingPage; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { meeting, agenda } = page;
  const settle = useAct('meetings.settle');
  const [outcome, setOutcome] = useState<Outcome>('held');
  const [by, setBy] = useState<Mover>('client');
  const [minutes, setMinutes] = useState<number | null>(meeting.minutes);
  const { kept, setKept, forget } = useKept(meeting);
  const [open, setOpen] = useState<readonly number[]>([]);
  const save = async (): Promise<void> => {
    const details = outcome === 'held' ? { minutes, open: [...open], ...kept } : {};
    if (!(await settle.run({ id: meeting.id, outcome, by, ...details }, { done: t('meetings.settle.saved') }))) return;
    forget();
    onDone();
  };
  return (
    <PartForm title={t('meetings.settle.title')} save={t('meetings.settle.save')} pending={settle.pending} onSave={save} onCancel={onDone}>
      <RadioGroup
        label={t('meetings.settle.outcome')}
        options={OUTCOMES.map((value) => ({ value, label: t(`meetings.status.${value}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      {outcome === 'cancelled' && (
        <RadioGroup
          across
          label={t('meetings.settle.by')}
          options={MOVERS.map((value) => ({ value, label: t(`meetings.move.${value}`) }))}
          value={by}
          onChange={setBy}
        />
      )}
      {outcome === 'held' && (
        <>
          <div className={css('short')}>
            <NumberField label={t('meetings.settle.minutes')} min={5} max={480} value={minutes} onChange={setMinutes} />
          </div>
          {agenda.length > 0 && <Talked page={page} open={open} setOpen={setOpen} />}
          <KeptFields value={kept} onChange={setKept} />
        </>
      )}
    </PartForm>
  );
}

type TalkedProps = { readonly page: MeetingPage; readonly open: readonly number[]; readonly setOpen: (open: readonly number[]) => void };

/** All of it was talked about, unless one says otherwise. */
function Talked({ page: { agenda }, open, setOpen }: TalkedProps) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t('meetings.settle.talked')} className={css('checks')}>
      <span className={css('small')}>{t('meetings.settle.talked')}</span>
      {agenda.map(({ id, text }) => (
        <Checkbox key={id} value={!open.includes(id)} onChange={(isDone) => setOpen(isDone ? open.filter((each) => each !== id) : [...open, id])}>
          {text}
        </Checkbox>
      ))}
      <span className={css('small')}>{t('meetings.settle.talkedHint')}</span>
    </div>
  );
}
