import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemptationView } from '#shared/contract/own.ts';
import { formatDay } from '#shared/text/format.ts';
import { useAct } from '../../../app/use-act.ts';
import { useLanguage } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './own.module.css';

const css = classes(styles);
const EMPTY = { what: '', inTheMiddleOf: '', howFar: '' };

/** Something new that tempts: what was I in the middle of, and how far from the result? It waits for seven days. */
export function Temptations({ temptations }: { readonly temptations: readonly TemptationView[] }) {
  const { t } = useTranslation();
  return (
    <section className={css('part')} aria-labelledby="own-temptations">
      <h2 id="own-temptations">{t('reports.own.tempt.title')}</h2>
      <p className={css('said')}>{t('reports.own.tempt.why')}</p>
      <NewTemptation />
      {temptations.length > 0 && (
        <ul className={css('list')}>
          {temptations.map((it) => (
            <Temptation key={it.id} temptation={it} />
          ))}
        </ul>
      )}
    </section>
  );
}

function NewTemptation() {
  const { t } = useTranslation();
  const [values, setValues] = useState(EMPTY);
  const tempt = useAct('own.tempt');
  const isWhole = Object.values(values).every((value) => value.trim() !== '');
  const note = async (): Promise<void> => {
    if (await tempt.run(values, { done: t('reports.own.tempt.noted'), undo: 'step' })) setValues(EMPTY);
  };
  return (
    <form
      className={css('form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) void note();
      }}
    >
      {(['what', 'inTheMiddleOf', 'howFar'] as const).map((key) => (
        <TextField key={key} label={t(`reports.own.tempt.${key}`)} value={values[key]} onChange={(value) => setValues({ ...values, [key]: value })} />
      ))}
      <Button type="submit" pending={tempt.pending} isDisabled={!isWhole}>
        {t('reports.own.tempt.note')}
      </Button>
    </form>
  );
}

function Temptation({ temptation: { id, what, inTheMiddleOf, howFar, notedOn, waitUntilOn, waits, decision } }: { readonly temptation: TemptationView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const decide = useAct('own.decide');
  const on = (day: typeof notedOn): string => formatDay(day, language, 'long');
  return (
    <li>
      <div>
        <b>{what}</b>
        <p className={css('said')}>{t('reports.own.tempt.was', { date: on(notedOn), middle: inTheMiddleOf, far: howFar })}</p>
      </div>
      {decision !== null && <span className={css('said')}>{t(`reports.own.tempt.decision.${decision}`)}</span>}
      {decision === null && (
        <div className={css('acts')}>
          {waits && <span className={css('said')}>{t('reports.own.tempt.waits', { date: on(waitUntilOn) })}</span>}
          <Button
            size="small"
            label={t('reports.own.tempt.letGoLabel', { what })}
            onPress={() => void decide.run({ id, decision: 'let_go' }, { done: t('reports.own.tempt.decided'), undo: 'step' })}
          >
            {t('reports.own.tempt.letGo')}
          </Button>
          {!waits && (
            <Button
              size="small"
              label={t('reports.own.tempt.beginLabel', { what })}
              onPress={() => void decide.run({ id, decision: 'begun' }, { done: t('reports.own.tempt.decided'), undo: 'step' })}
            >
              {t('reports.own.tempt.begin')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
