import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Which } from '#shared/contract/client-list.ts';
import type { BulkStep } from '#shared/domain/bulk-edit.ts';
import { TRASH_DAYS } from '#shared/domain/trash.ts';
import { useCall } from '../../../../api/use-call.ts';
import { useAct } from '../../../../app/use-act.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { BulkFields } from './BulkFields.tsx';
import { BulkPreview } from './BulkPreview.tsx';

type Props = { readonly kind: BulkStep['kind']; readonly which: Which; readonly onClose: () => void; readonly onGone: () => void };

/** One change for all that are chosen: what it would do is seen before it is done. `onGone`: they are in no list any more. */
export function BulkDialog({ kind, which, onClose, onGone }: Props) {
  const { t } = useTranslation();
  const [change, setChange] = useState<BulkStep>(() => beginning(kind));
  const isWhole = !('tags' in change) || change.tags.length > 0;
  const { data } = useCall('clients.bulkPreview', { which, change }, { enabled: isWhole, keepPrevious: true });
  const preview = isWhole ? data : undefined;
  const { apply, pending } = useApply();
  const go = async (): Promise<void> => {
    if (!(await apply(which, change))) return;
    onClose();
    if (change.kind === 'trash') onGone();
  };
  return (
    <Dialog
      title={t(`clients.bulk.${kind}.title`)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('clients.form.cancel')}
          </Button>
          <Button kind="go" pending={pending} isDisabled={!preview || preview.changing === 0} onPress={() => void go()}>
            {t(kind === 'trash' ? 'clients.bulk.trash.apply' : 'clients.bulk.apply', { count: preview?.changing ?? 0 })}
          </Button>
        </>
      }
    >
      <BulkFields change={change} onChange={setChange} />
      {preview && <BulkPreview preview={preview} change={change} />}
    </Dialog>
  );
}

type Apply = { readonly apply: (which: Which, step: BulkStep) => Promise<unknown>; readonly pending: boolean };

function useApply(): Apply {
  const { t } = useTranslation();
  const edit = useAct('clients.bulkEdit');
  const deletion = useAct('clients.deleteMany');
  const undo = 'step' as const;
  return {
    apply(which, step) {
      if (step.kind !== 'trash') return edit.run({ which, change: step }, { done: ({ changed }) => t('clients.bulk.done', { count: changed }), undo });
      return deletion.run({ which }, { done: ({ changed }) => t('clients.bulk.trash.done', { count: changed, days: TRASH_DAYS }), undo });
    },
    pending: edit.pending || deletion.pending,
  };
}

function beginning(kind: BulkStep['kind']): BulkStep {
  switch (kind) {
    case 'addTags':
    case 'removeTags':
      return { kind, tags: [] };
    case 'language':
      return { kind, language: null };
    case 'source':
      return { kind, source: '' };
    default:
      return { kind };
  }
}
