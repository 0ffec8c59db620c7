import { useTranslation } from 'react-i18next';
import type { Backup, BackupState, Inspected } from '#shared/contract/backups.ts';
import { formatNumber } from '#shared/text/format.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useLanguage } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useErrorText } from '../../../ui/error-text.ts';
import { Table } from '../../../ui/Table.tsx';
import { useMoment } from '../../../app/use-moment.ts';
import styles from './data.module.css';

const css = classes(styles);

/** A copy of the list, or a file from elsewhere that has been looked into. */
export type Restorable = { readonly from: 'list'; readonly copy: Backup } | { readonly from: 'file'; readonly copy: Inspected };

type Props = { readonly restorable: Restorable; readonly present: BackupState['present']; readonly onClose: () => void };

/** What would be there and what is there now, before anything is done. */
export function RestoreDialog({ restorable, present, onClose }: Props) {
  const { t } = useTranslation();
  const moment = useMoment();
  const errorText = useErrorText();
  const restore = useCommand('store.restore');
  const restoreFile = useCommand('store.restoreFile');
  const pending = restore.pending || restoreFile.pending;
  const error = restore.error ?? restoreFile.error;
  const act = (): void => {
    // When it is done, every page starts again, and this one with it.
    if (restorable.from === 'list') void restore.run({ backup: restorable.copy.id });
    else void restoreFile.run({ file: restorable.copy.file });
  };
  const title =
    restorable.from === 'list'
      ? t('copies.restore.title', { when: moment(restorable.copy.takenAt) })
      : t('copies.restore.titleFile', { name: restorable.copy.name });
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('copies.restore.cancel')}</Button>
          <Button kind="go" pending={pending} onPress={act}>
            {t('copies.restore.act')}
          </Button>
        </>
      }
    >
      <p className={css('words')}>{t('copies.restore.text')}</p>
      {restorable.from === 'file' && <MadeBy copy={restorable.copy} />}
      <Comparison restorable={restorable} present={present} />
      {error && (
        <p className={css('error')} role="alert">
          {errorText(error)}
        </p>
      )}
    </Dialog>
  );
}

function MadeBy({ copy }: { readonly copy: Inspected }) {
  const { t } = useTranslation();
  const moment = useMoment();
  if (copy.madeAt === null) return null;
  const when = moment(copy.madeAt);
  return (
    <p className={css('words')}>{copy.program === null ? t('copies.restore.madeAt', { when }) : t('copies.restore.madeBy', { when, version: copy.program })}</p>
  );
}

function Comparison({ restorable, present }: Pick<Props, 'restorable' | 'present'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { clients, interactions } = restorable.copy;
  const rows = [
    { term: t('copies.restore.clients'), copied: clients, now: present?.clients },
    { term: t('copies.restore.interactions'), copied: interactions, now: present?.interactions },
    ...(restorable.from === 'file' && restorable.copy.documents > 0
      ? [{ term: t('copies.restore.documents'), copied: restorable.copy.documents, now: undefined }]
      : []),
  ];
  return (
    <Table
      label={t('copies.restore.table')}
      columns={[
        { id: 'what', label: t('copies.restore.what') },
        { id: 'copy', label: t('copies.restore.copy'), align: 'right' },
        { id: 'now', label: t('copies.restore.now'), align: 'right' },
      ]}
    >
      {rows.map(({ term, copied, now }) => (
        <tr key={term}>
          <td>{term}</td>
          <td className="num">{formatNumber(copied, language)}</td>
          <td className="num">{now === undefined ? '–' : formatNumber(now, language)}</td>
        </tr>
      ))}
    </Table>
  );
}
