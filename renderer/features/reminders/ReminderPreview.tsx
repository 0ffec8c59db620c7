import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FLOATING } from '#shared/domain/reminders/moments.ts';
import type { ReminderFields } from '#shared/domain/reminders/reminder.ts';
import type { Output } from '#shared/contract/index.ts';
import { formatTime } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { useSettled } from '../clients/use-settled.ts';
import styles from './reminders.module.css';
import { useMoments } from './use-moments.ts';

const css = classes(styles);
/** Asked after a choice, not after every digit. */
const SETTLED_MS = 150;
/** While its year is being typed, a day lies in one of the first centuries. */
const TYPED_YEARS = '1900';

/** The next times of what stands in the form; null while that is no reminder yet. */
export function ReminderPreview({ reminder }: { readonly reminder: ReminderFields | null }) {
  const { t } = useTranslation();
  const id = useId();
  const settled = useSettled(reminder && { ...reminder, text: '-' }, SETTLED_MS);
  const isWhole = settled !== null && settled.startsOn > TYPED_YEARS;
  return (
    <section className={css('preview')} aria-labelledby={id}>
      <h2 id={id}>{t('reminders.form.preview')}</h2>
      {isWhole ? <Times reminder={settled} /> : <p>{t('reminders.form.previewWait')}</p>}
    </section>
  );
}

function Times({ reminder }: { readonly reminder: ReminderFields }): ReactNode {
  const { t } = useTranslation();
  const { data } = useCall('reminders.preview', { reminder }, { keepPrevious: true });
  if (!data) return null;
  if (data.times.length === 0) return <p>{t('reminders.form.previewNone')}</p>;
  return (
    <>
      <ol>
        {data.times.map((time) => (
          <Time key={time.dueAt} time={time} of={data} zone={reminder.zone} />
        ))}
      </ol>
      {reminder.repeat && reminder.repeatBase === 'completion' && <p>{t('reminders.form.later')}</p>}
    </>
  );
}

type Preview = Output<'reminders.preview'>;

/** When it is said; beside it, when it was meant to be, and the time at the place it belongs to. */
function Time({ time: { dueAt, effectiveAt }, of, zone }: { readonly time: Preview['times'][number]; readonly of: Preview; readonly zone: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const moment = useMoments(of);
  return (
    <li>
      <b>{moment(effectiveAt)}</b>
      {effectiveAt !== dueAt && <span>{t('reminders.form.instead', { when: moment(dueAt) })}</span>}
      {zone !== FLOATING && zone !== of.zone && <span>{t('reminders.form.there', { time: formatTime(effectiveAt, zone, language) })}</span>}
    </li>
  );
}
