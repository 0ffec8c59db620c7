import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/use-call.ts';
import { classes } from '../../ui/classes.ts';
import { useDayWords } from '../sales/use-day-words.ts';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';

const css = classes({ ...lists, ...styles });

type Props = { readonly ask: { readonly clientId: number; readonly at: number; readonly minutes: number; readonly except: number | null } };

/** What speaks against a time; none of it forbids it. */
export function TimeNotices({ ask }: Props) {
  const { t, i18n } = useTranslation();
  const words = useDayWords();
  // While a year is being typed it is one of the first centuries.
  const { data } = useCall('meetings.check', ask, { keepPrevious: true, enabled: ask.at >= 0 });
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  return (
    <div role="status" className={css('notices')}>
      {data && data.warnings.length > 0 && (
        <div className={css('warn')}>
          <p>{t('meetings.form.against', { list: list.format(data.warnings.map((each) => t(`sales.slots.warn.${each}`))) })}</p>
          {data.clashes.map(({ name, at }) => (
            <p key={`${name} ${at}`} className={css('small')}>
              {t('meetings.form.clash', { name, day: words.weekday(at), time: words.time(at) })}
            </p>
          ))}
        </div>
      )}
      {data?.tooOften && <p className={css('warn')}>{t('meetings.form.tooOften')}</p>}
    </div>
  );
}
