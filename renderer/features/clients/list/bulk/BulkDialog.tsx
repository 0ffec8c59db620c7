import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Which } from '#shared/contract/client-list.ts';
import type { BulkChange } from '#shared/domain/bulk-edit.ts';
import { useCall } from '../../../../api/use-call.ts';
import { useCommands } from '../../../../app/commands.tsx';
import { useAct } from '../../../../app/use-act.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { BulkFields } from './BulkFields.tsx';
import { BulkPreview } from './BulkPreview.tsx';

type Props = { readonly kind: BulkChange['kind']; readonly which: Which; readonly onClose: () => void };

/** One change for all that are chosen: what it would do is seen before it is done. */
export function BulkDialog({ kind, which, onClose }: Props) {
  const { t } = useTranslation();
  const { run } = useCommands();
  const [change, setChange] = useState<BulkChange>(() => beginning(kind));
  const isWhole = !('tags' in change) || change.tags.length > 0;
  const { data } = useCall('clients.bulkPreview', { which, change }, { enabled: isWhole, keepPrevious: true });
  const edit = useAct('clients.bulkEdit');
  const preview = isWhole ? data : undefined;
  const apply = async (): Promise<void> => {
    const done = await edit.run({ which, change }, { done: ({ changed }) => t('clients.bulk.done', { count: changed }), undo: () => run('undo') });
    if (done) onClose();
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
          <Button kind="go" pending={edit.pending} isDisabled={!preview || preview.changing === 0} onPress={() => void apply()}>
            {t('clients.bulk.apply', { count: preview?.changing ?? 0 })}
          </Button>
        </>
      }
    >
      <BulkFields change={change} onChange={setChange} />
      {preview && <BulkPreview preview={preview} change={change} />}
    </Dialog>
  );
}

function beginning(kind: BulkChange['kind']): BulkChange {
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
