import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '#shared/contract/error.ts';
import type { BackupState } from '#shared/contract/backups.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useStart } from '../../../app/start.tsx';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { useErrorText } from '../../../ui/error-text.ts';
import { Form } from '../../../ui/Form.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useMoment } from '../../../app/use-moment.ts';
import { SettingsSection } from '../SettingsSection.tsx';
import styles from './data.module.css';

const css = classes(styles);

type Second = NonNullable<BackupState['second']>;

/** Where every copy goes as well; a stick that is out is no reason for alarm, only for a line. */
export function SecondFolderSection({ second }: { readonly second: BackupState['second'] }) {
  const { t } = useTranslation();
  const forget = useAct('backups.forgetSecond');
  return (
    <SettingsSection title={t('copies.second.title')} text={t('copies.second.text')}>
      {second ? (
        <>
          <p className={css('path')}>{second.folder}</p>
          <SecondState second={second} />
        </>
      ) : (
        <p className={css('muted')}>{t('copies.second.none')}</p>
      )}
      <ChooseFolder word={t(second ? 'copies.second.change' : 'copies.second.choose')}>
        {second && (
          <Button kind="quiet" pending={forget.pending} onPress={() => void forget.run({})}>
            {t('copies.second.forget')}
          </Button>
        )}
      </ChooseFolder>
    </SettingsSection>
  );
}

function SecondState({ second: { state, code, newestAt } }: { readonly second: Second }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const errorText = useErrorText();
  const when = newestAt === null ? null : moment(newestAt);
  const newest = when === null ? t('copies.second.newestNone') : t('copies.second.newest', { when });
  switch (state) {
    case 'copied':
      return <p>{when === null ? t('copies.second.copiedNone') : t('copies.second.copied', { when })}</p>;
    case 'waiting':
      return <p role="status">{t('copies.second.waiting')}</p>;
    case 'unreachable':
      return (
        <p role="status">
          {t('copies.second.unreachable')} {newest}
        </p>
      );
    case 'failed':
      return (
        <p role="status" className={css('error')}>
          {t('copies.second.failed', { reason: errorText(new AppError(code ?? 'internal')) })} {newest}
        </p>
      );
  }
}

/** A dialog where there is one, else its path. */
function ChooseFolder({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { capabilities } = useStart();
  const choose = useCommand('backups.chooseSecond');
  const errorText = useErrorText();
  const [path, setPath] = useState('');
  const error = choose.error ? errorText(choose.error) : null;
  const submit = async (): Promise<boolean> => {
    const answer = await choose.run({ path: capabilities.fileDialogs ? null : path });
    if (answer?.chosen) setPath('');
    return answer !== null;
  };
  return (
    <Form form={{ submit, problem: capabilities.fileDialogs ? error : null }} label={t('copies.second.title')}>
      {!capabilities.fileDialogs && <TextField label={t('copies.second.path')} value={path} onChange={setPath} error={error} />}
      <div className={css('acts')}>
        <Button type="submit" pending={choose.pending}>
          {word}
        </Button>
        {children}
      </div>
    </Form>
  );
}
