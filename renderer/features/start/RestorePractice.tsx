import { useTranslation } from 'react-i18next';
import type { Backup } from '#shared/contract/backups.ts';
import { useCall } from '../../api/use-call.ts';
import { useCommand } from '../../api/use-command.ts';
import { useFileSource } from '../../api/use-file-source.ts';
import { useMoment } from '../../app/use-moment.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { FileField } from '../../ui/FileField.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { CopyList } from '../copies/CopyList.tsx';
import styles from './start.module.css';

const css = classes(styles);

type Props = {
  /** The newest copy is what is most likely wanted: it stands out. */
  readonly first: boolean;
};

/** A copy takes the place of the file; what was there is kept. */
export function RestorePractice({ first }: Props) {
  const { t } = useTranslation();
  const backups = useCall('backups.state', {});
  const restore = useCommand('store.restore');
  const restoreFile = useCommand('store.restoreFile');
  const source = useFileSource('practice', (chosen) => void restoreFile.run({ file: chosen.file }));
  const restoreCopy = (backup: string): void => void restore.run({ backup });
  return (
    <section className={css('way')}>
      <h2>{t('start.recovery.restore.title')}</h2>
      <p>{t('start.recovery.restore.text')}</p>
      <Loaded of={backups}>
        {({ copies: [newest, ...older] }) => (
          <>
            {!newest && <p>{t('start.recovery.restore.none')}</p>}
            {newest && first && <Newest copy={newest} pending={restore.pending} onRestore={() => restoreCopy(newest.id)} />}
            <CopyList copies={[...(newest && !first ? [newest] : []), ...older]} pending={restore.pending} onRestore={({ id }) => restoreCopy(id)} />
          </>
        )}
      </Loaded>
      <div className={css('located')}>
        <FileField
          source={{ ...source, error: restore.error ?? restoreFile.error ?? source.error }}
          label={t('start.recovery.restore.file')}
          word={t('start.recovery.restore.choose')}
        />
      </div>
    </section>
  );
}

function Newest({ copy, pending, onRestore }: { readonly copy: Backup; readonly pending: boolean; readonly onRestore: () => void }) {
  const { t } = useTranslation();
  const when = useMoment()(copy.takenAt);
  return (
    <div className={css('newest')}>
      <Button kind="go" pending={pending} onPress={onRestore}>
        {t('start.recovery.restore.actNamed', { when })}
      </Button>
      <small>
        {[t('start.recovery.restore.clients', { count: copy.clients }), t('start.recovery.restore.interactions', { count: copy.interactions })].join(' · ')}
      </small>
    </div>
  );
}
