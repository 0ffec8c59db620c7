import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDraft } from '#shared/contract/imports.ts';
import type { CardField } from '#shared/domain/import-card.ts';
import { useAct } from '../../../app/use-act.ts';
import { useSaveFile } from '../../../app/use-save-file.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { DraftProgress } from '../ImportProgress.tsx';
import { ColumnsDialog } from './ColumnsDialog.tsx';
import styles from './preview.module.css';

const css = classes(styles);
/** Headings said one by one; the others are counted. */
const NAMED = 3;

type Props = {
  readonly draft: ImportDraft;
  readonly onAssign: (mapping: Record<string, CardField>) => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
};

/** What of the file stays behind, and the ways on. */
export function PreviewFoot({ draft, onAssign, onImport, onCancel }: Props) {
  const { t } = useTranslation();
  const { counts } = draft;
  const isReady = draft.state === 'ready';
  return (
    <div className={css('foot')}>
      {!isReady && (
        <div className={css('reading')}>
          <DraftProgress draft={draft.id} />
        </div>
      )}
      {isReady && draft.format === 'csv' && <LeftOutColumns draft={draft} onAssign={onAssign} />}
      <span className={css('space')} />
      <Button kind="quiet" onPress={onCancel}>
        {t('imports.cancel')}
      </Button>
      {isReady && counts.refused > 0 && <SaveRefused draft={draft} />}
      <Button kind="go" onPress={onImport} isDisabled={counts.chosen === 0 || !isReady}>
        {t('imports.foot.import', { count: counts.clients })}
      </Button>
    </div>
  );
}

function LeftOutColumns({ draft, onAssign }: Pick<Props, 'draft' | 'onAssign'>) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const headings = draft.columns.filter(({ field, examples }) => field === 'skip' && examples.length > 0).map(({ heading }) => heading);
  const some = headings.slice(0, NAMED).join(', ');
  const names = headings.length > NAMED ? t('imports.foot.andMore', { names: some, more: headings.length - NAMED }) : some;
  const [said, act] = headings.length === 1 ? (['leftOutOne', 'assignOne'] as const) : (['leftOutMany', 'assignMany'] as const);
  return (
    <>
      {headings.length > 0 && (
        <span className={css('leftOut')} title={headings.join(', ')}>
          {t(`imports.foot.${said}`, { names })}
        </span>
      )}
      <LinkButton onPress={() => setOpen(true)}>{t(headings.length > 0 ? `imports.foot.${act}` : 'imports.foot.columns')}</LinkButton>
      {isOpen && <ColumnsDialog draft={draft} onAssign={onAssign} onClose={() => setOpen(false)} />}
    </>
  );
}

function SaveRefused({ draft: { id, counts } }: { readonly draft: ImportDraft }) {
  const { t } = useTranslation();
  const refused = useAct('imports.refused');
  const saveFile = useSaveFile();
  const save = async (): Promise<void> => {
    const made = await refused.run({ draft: id });
    if (made) await saveFile(made.file, made.name);
  };
  return (
    <Button pending={refused.pending} onPress={() => void save()}>
      {t('imports.foot.saveRefused', { count: counts.refused })}
    </Button>
  );
}
