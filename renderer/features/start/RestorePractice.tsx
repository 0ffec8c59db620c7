import { useTranslation } from 'react-i18next';
import type { Backup } from '#shared/contract/backups.ts';
import { formatDay, formatNumber, formatTime } from '#shared/text/format.ts';
import { dayOf } from '#shared/time/day.ts';
import { useCall } from '../../api/use-call.ts';
import { useCommand } from '../../api/use-command.ts';
import { useFileSource } from '../../api/use-file-source.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { FileField } from '../../ui/FileField.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import styles from './start.module.css';

const css = classes(styles);

/** A copy takes the place of the file; what was there is kept. */
export function RestorePractice() {
  const { t } = useTranslation();
  const backups = useCall('backups.state', {});
  const restore = useCommand('store.restore');
  const restoreFile = useCommand('store.restoreFile');
  const source = useFileSource('practice', (chosen) => void restoreFile.run({ file: chosen.file }));
  return (
    <section className={css('way')}>
      <h2>{t('start.recovery.restore.title')}</h2>
      <p>{t('start.recovery.restore.text')}</p>
      <Loaded of={backups}>
        {({ copies }) =>
          copies.length === 0 ? (
            <p>{t('start.recovery.restore.none')}</p>
          ) : (
            <ul className={css('copies')}>
              {copies.map((backup) => (
                <Copy key={backup.id} backup={backup} pending={restore.pending} onRestore={() => void restore.run({ backup: backup.id })} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <FileField
        source={{ ...source, error: restore.error ?? restoreFile.error ?? source.error }}
        label={t('start.recovery.restore.file')}
        word={t('start.recovery.restore.choose')}
      />
    </section>
  );
}

type CopyProps = { readonly backup: Backup; readonly pending: boolean; readonly onRestore: () => void };

function Copy({ backup, pending, onRestore }: CopyProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useToday();
  const when = `${formatDay(dayOf(backup.takenAt, zone), language, 'withYear')}, ${formatTime(backup.takenAt, zone, language)}`;
  const megabytes = formatNumber(backup.bytes / 1_000_000, language, { maximumFractionDigits: 1 });
  return (
    <li>
      <span>
        {when}
        <small>
          {[
            t(`start.reason.${backup.reason}`),
            t('start.recovery.restore.clients', { count: backup.clients }),
            t('start.recovery.restore.interactions', { count: backup.interactions }),
            `${megabytes} MB`,
          ].join(' · ')}
        </small>
      </span>
      <Button size="small" pending={pending} onPress={onRestore} label={t('start.recovery.restore.actNamed', { when })}>
        {t('start.recovery.restore.act')}
      </Button>
    </li>
  );
}
