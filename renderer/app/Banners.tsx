import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CrossIcon, WarningIcon } from '../ui/icons/icons.tsx';
import { useCommands } from './commands.tsx';
import { useStart } from './start.tsx';
import { useAct } from './use-act.ts';
import { useMoment } from './use-moment.ts';

/** What is true of the whole practice and must not be forgotten. */
export function Banners() {
  const { t } = useTranslation();
  const { sample, syncedBy, restored } = useStart();
  if (!sample && !syncedBy && !restored) return null;
  return (
    <section aria-label={t('app.top.notices')}>
      {sample ? <SampleBanner /> : syncedBy && <SyncedFolderBanner service={syncedBy} />}
      {restored && <RestoredBanner madeAt={restored.madeAt} />}
    </section>
  );
}

function SampleBanner() {
  const { t } = useTranslation();
  const { run } = useCommands();
  return (
    <Banner
      across
      actions={
        <Button size="small" onPress={() => run('sample')}>
          {t('app.top.leaveSample')}
        </Button>
      }
    >
      {t('app.top.sample')}
    </Banner>
  );
}

/** After a restore, until the user has decided: the way back is one press away. */
function RestoredBanner({ madeAt }: { readonly madeAt: number | null }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const goBack = useAct('backups.goBack');
  const settle = useAct('backups.settleRestored');
  return (
    <Banner
      across
      actions={
        <>
          <Button size="small" pending={goBack.pending} onPress={() => void goBack.run({})}>
            {t('copies.restored.goBack')}
          </Button>
          <Button size="small" kind="quiet" pending={settle.pending} onPress={() => void settle.run({})}>
            {t('copies.restored.keep')}
          </Button>
        </>
      }
    >
      {madeAt === null ? t('copies.restored.bannerUndated') : t('copies.restored.banner', { when: moment(madeAt) })}
    </Banner>
  );
}

function SyncedFolderBanner({ service }: { readonly service: string }) {
  const { t } = useTranslation();
  const { run, isAvailable } = useCommands();
  const [isHidden, setHidden] = useState(false);
  if (isHidden) return null;
  return (
    <Banner
      across
      tone="hard"
      icon={WarningIcon}
      actions={
        <>
          {isAvailable('data-folder') && (
            <Button size="small" onPress={() => run('data-folder')}>
              {t('app.top.openFolder')}
            </Button>
          )}
          <IconButton label={t('app.top.hide')} icon={CrossIcon} onPress={() => setHidden(true)} />
        </>
      }
    >
      {t('app.top.synced', { service: service === 'network' ? t('app.top.networkDrive') : service })}
    </Banner>
  );
}
