import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useSaveFile } from '../../app/use-save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import styles from './imports.module.css';
import { useUndoImport } from './use-undo-import.ts';
import type { Written } from './use-writing.ts';

const css = classes(styles);

type Props = { readonly written: Written; readonly onAgain: () => void };

/** What came in, where to go now, and the way back. */
export function ImportDone({ written, onAgain }: Props) {
  const { t } = useTranslation();
  const { undo, pending } = useUndoImport();
  const [undone, setUndone] = useState<string | null>(null);
  const { counts, refused, fileName } = written;
  if (undone !== null) {
    return (
      <Page width="read">
        <PageHead title={t('imports.title')} detail={fileName} lede={<Answer bold={t('imports.done.undone')} rest={undone} />} />
        <div className={css('acts')}>
          <Button kind="go" onPress={onAgain}>
            {t('imports.done.again')}
          </Button>
        </div>
      </Page>
    );
  }
  return (
    <Page width="read">
      <PageHead title={t('imports.title')} detail={fileName} lede={<Answer bold={<Counts counts={counts} />} rest={t('imports.done.undoLater')} />} />
      <div className={css('acts')}>
        <RouteLink to={{ view: 'today' }} look="go">
          {t('imports.done.today')}
        </RouteLink>
        <RouteLink to={{ view: 'clients' }} look="plain">
          {t('imports.done.clients')}
        </RouteLink>
        <Button onPress={() => pending || void undo(counts.id).then(setUndone)}>{t('imports.earlier.undo')}</Button>
        {refused && <SaveRefused refused={refused} />}
        <Button kind="quiet" onPress={onAgain}>
          {t('imports.done.again')}
        </Button>
      </div>
    </Page>
  );
}

function Answer({ bold, rest }: { readonly bold: ReactNode; readonly rest: string }) {
  return (
    <>
      <b>{bold}</b> {rest}
    </>
  );
}

function Counts({ counts: { clientsCreated, clientsUpdated, peopleCreated, interactions, refused } }: { readonly counts: Written['counts'] }) {
  const { t } = useTranslation();
  const parts = [
    clientsCreated > 0 && t('imports.done.created', { count: clientsCreated }),
    clientsUpdated > 0 && t('imports.done.updated', { count: clientsUpdated }),
    peopleCreated > 0 && t('imports.done.people', { count: peopleCreated }),
    interactions > 0 && t('imports.done.lastContacts', { count: interactions }),
  ];
  const came = t('imports.done.in', { count: clientsCreated + clientsUpdated, parts: parts.filter(Boolean).join(', ') });
  return refused > 0 ? `${came} ${t('imports.done.refused', { count: refused })}` : came;
}

/** The file can be fetched once. */
function SaveRefused({ refused: { file, name, rows } }: { readonly refused: NonNullable<Written['refused']> }) {
  const { t } = useTranslation();
  const saveFile = useSaveFile();
  const [isSaved, setSaved] = useState(false);
  const save = async (): Promise<void> => setSaved((await saveFile(file, name)).saved);
  return (
    <Button onPress={() => void save()} isDisabled={isSaved}>
      {isSaved ? t('imports.done.saved') : t('imports.foot.saveRefused', { count: rows })}
    </Button>
  );
}
