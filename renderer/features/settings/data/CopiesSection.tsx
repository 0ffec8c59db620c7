import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '#shared/contract/error.ts';
import type { BackupState } from '#shared/contract/backups.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useFileSource } from '../../../api/use-file-source.ts';
import { useAct } from '../../../app/use-act.ts';
import { useSaveFile } from '../../../app/use-save-file.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { useErrorText } from '../../../ui/error-text.ts';
import { FileField } from '../../../ui/FileField.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { CopyList } from '../../copies/CopyList.tsx';
import { useMoment } from '../../../app/use-moment.ts';
import { SettingsSection } from '../SettingsSection.tsx';
import styles from './data.module.css';
import { RestoreDialog, type Restorable } from './RestoreDialog.tsx';

const css = classes(styles);

/** The copies: make one, carry one away, restore one. */
export function CopiesSection({ state }: { readonly state: BackupState }) {
  const { t } = useTranslation();
  const [restorable, setRestorable] = useState<Restorable | null>(null);
  const inspect = useCommand('backups.inspect');
  const source = useFileSource('practice', (chosen) => {
    void inspect.run({ file: chosen.file }).then((copy) => copy && setRestorable({ from: 'file', copy }));
  });
  return (
    <SettingsSection title={t('copies.list.title')} text={t('copies.list.text')}>
      <Failure state={state} />
      <Shrunk state={state} />
      <MakeAndSave />
      {state.copies.length === 0 ? (
        <p className={css('muted')}>{t('copies.list.none')}</p>
      ) : (
        <CopyList copies={state.copies} onRestore={(copy) => setRestorable({ from: 'list', copy })} />
      )}
      <FileField source={{ ...source, error: inspect.error ?? source.error }} label={t('copies.list.elsewhere')} word={t('copies.list.choose')} />
      {restorable && <RestoreDialog restorable={restorable} present={state.present} onClose={() => setRestorable(null)} />}
    </SettingsSection>
  );
}

function MakeAndSave() {
  const { t } = useTranslation();
  const { show } = useToasts();
  const make = useAct('backups.make');
  const save = useAct('backups.save');
  const saveFile = useSaveFile();
  const saveAll = async (): Promise<void> => {
    const saved = await save.run({});
    if (!saved || !(await saveFile(saved.file, saved.name))) return;
    show({ text: saved.documentsMissing > 0 ? t('copies.list.savedWithout', { count: saved.documentsMissing }) : t('copies.list.saved') });
  };
  return (
    <div className={css('acts')}>
      <Button kind="go" pending={make.pending} onPress={() => void make.run({}, { done: t('copies.list.made') })}>
        {t('copies.list.make')}
      </Button>
      <Button pending={save.pending} onPress={() => void saveAll()}>
        {t('copies.list.save')}
      </Button>
    </div>
  );
}

function Failure({ state: { failure } }: { readonly state: BackupState }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const errorText = useErrorText();
  if (!failure) return null;
  return <Banner tone="hard">{t('copies.list.failed', { when: moment(failure.at), reason: errorText(new AppError(failure.code)) })}</Banner>;
}

function Shrunk({ state: { shrunk } }: { readonly state: BackupState }) {
  const { t } = useTranslation();
  const accept = useAct('backups.acceptShrink');
  if (!shrunk) return null;
  return (
    <Banner
      tone="hard"
      actions={
        <Button size="small" pending={accept.pending} onPress={() => void accept.run({})}>
          {t('copies.list.shrunkRight')}
        </Button>
      }
    >
      {t('copies.list.shrunk', { now: shrunk.rowsNow, before: shrunk.rowsBefore })}
    </Banner>
  );
}
