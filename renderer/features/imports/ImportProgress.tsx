import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './imports.module.css';
import { useImportProgress } from './use-import-progress.ts';

const css = classes(styles);

type Props = { readonly draft: { readonly id: string; readonly fileName: string }; readonly isWriting: boolean; readonly onCancel: () => void };

/** Reading, comparing or writing is under way; nothing flashes when it is quick. */
export function ImportProgress({ draft, isWriting, onCancel }: Props) {
  const { t } = useTranslation();
  return (
    <Page width="read">
      <PageHead title={t('imports.title')} detail={draft.fileName} />
      <div className={css('progress')}>
        <DraftProgress draft={draft.id} isWriting={isWriting} />
        <p className={css('faint')}>{t(isWriting ? 'imports.progress.backOut' : 'imports.progress.safe')}</p>
        <div>
          <Button onPress={onCancel}>{t('imports.cancel')}</Button>
        </div>
      </div>
    </Page>
  );
}

/** The bar alone; what it says follows the phase. */
export function DraftProgress({ draft, isWriting = false }: { readonly draft: string; readonly isWriting?: boolean }) {
  const { t } = useTranslation();
  const said = useImportProgress(draft);
  const progress = said && (said.phase === 'writing') === isWriting ? said : null;
  const phase = progress?.phase ?? (isWriting ? 'writing' : 'reading');
  const isMeasured = progress !== null && progress.total > 0;
  return (
    <ProgressBar
      label={t(`imports.progress.${phase}`)}
      value={isMeasured ? progress.done : null}
      max={isMeasured ? progress.total : 1}
      text={isMeasured ? t('imports.progress.of', { done: progress.done, total: progress.total }) : undefined}
    />
  );
}
