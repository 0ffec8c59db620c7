import { useTranslation } from 'react-i18next';
import type { HolidayView } from '#shared/contract/working-time.ts';
import { formatDay } from '#shared/text/format.ts';
import { useCommands } from '../../../app/commands.tsx';
import { useLanguage } from '../../../app/start.tsx';
import { useAct } from '../../../app/use-act.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { classes } from '../../../ui/classes.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import styles from './time.module.css';

const css = classes(styles);

/** The holidays of one year: ticked where the practice is closed. */
export function HolidayLines({ year, holidays }: { readonly year: string; readonly holidays: readonly HolidayView[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const commands = useCommands();
  const switching = useAct('calendar.switchHoliday');
  const removing = useAct('calendar.removeHoliday');
  const undo = (): void => commands.run('undo');
  return (
    <section aria-label={t('holidays.ofYear', { year })}>
      <h3 className={css('year')}>{year}</h3>
      <ul className={css('holidays')}>
        {holidays.map(({ on, label, own, closed }) => {
          const day = formatDay(on, language, 'shortWeekday');
          return (
            <li key={on}>
              {own ? (
                <span className={css('own')}>
                  <span className={css('day')}>{day}</span> {label}
                </span>
              ) : (
                <Checkbox value={closed} onChange={(next) => void switching.run({ on, closed: next })}>
                  <span className={css('day')}>{day}</span> {label}
                </Checkbox>
              )}
              {own ? (
                <LinkButton
                  label={t('holidays.removeNamed', { label })}
                  onPress={() => void removing.run({ on }, { done: t('holidays.removed', { label }), undo })}
                >
                  {t('holidays.remove')}
                </LinkButton>
              ) : (
                !closed && <span className={css('worked')}>{t('holidays.worked')}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
