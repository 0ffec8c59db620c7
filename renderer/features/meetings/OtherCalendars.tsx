import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/use-call.ts';
import { useFileSource } from '../../api/use-file-source.ts';
import { useAct } from '../../app/use-act.ts';
import { classes } from '../../ui/classes.ts';
import { FileField } from '../../ui/FileField.tsx';
import { CrossIcon } from '../../ui/icons/icons.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { useDayWords } from '../sales/use-day-words.ts';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';

const css = classes({ ...lists, ...styles });

/** Calendars kept elsewhere, so that no time is offered that is taken there. */
export function OtherCalendars() {
  const { t } = useTranslation();
  const words = useDayWords();
  const sources = useCall('busy.list', {});
  const read = useAct('busy.import');
  const remove = useAct('busy.remove');
  const source = useFileSource('calendar', ({ file, name }) => read.run({ file, source: name }, { done: ({ count }) => t('meetings.busy.read', { count }) }));
  if (sources.isPending) return null;
  return (
    <section className={css('section')}>
      <SectionHead title={t('meetings.busy.title')} />
      <p className={css('small')}>{t('meetings.busy.lede')}</p>
      <ul className={css('rows')} aria-label={t('meetings.busy.title')}>
        {(sources.data ?? []).map(({ source: name, count, readAt }) => (
          <li key={name} className={css('item')}>
            <div className={css('words')}>
              {name}
              <div className={css('small')}>{t('meetings.busy.line', { count, day: words.day(readAt) })}</div>
            </div>
            <IconButton
              label={`${t('meetings.busy.remove')}: ${name}`}
              icon={CrossIcon}
              onPress={() => void remove.run({ source: name }, { done: t('meetings.busy.removed', { source: name }) })}
            />
          </li>
        ))}
      </ul>
      <FileField source={source} label={t('meetings.busy.drop')} word={t('meetings.busy.choose')} />
    </section>
  );
}
