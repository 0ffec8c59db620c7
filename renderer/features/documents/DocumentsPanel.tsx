import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '#shared/contract/attachments.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { useCall } from '../../api/use-call.ts';
import { classes } from '../../ui/classes.ts';
import { FileField } from '../../ui/FileField.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import styles from './documents.module.css';
import { HandedList } from './HandedList.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { useDocumentActs, useDocumentSource } from './use-documents.ts';

const css = classes(styles);

/** Contracts, scans and letters of a client; a copy of each lies beside the practice. */
export function DocumentsPanel({ clientId }: { readonly clientId: ClientId }) {
  const { t } = useTranslation();
  const list = useCall('attachments.list', { clientId });
  const panel = useRef<HTMLDivElement>(null);
  const source = useDocumentSource({ clientId, interactionId: null });
  return (
    <div className={css('panel')} ref={panel}>
      <Loaded of={list} lines={3}>
        {(documents) =>
          documents.length > 0 && <Documents documents={documents} onLastGone={() => panel.current?.querySelector<HTMLElement>('[data-add] button')?.focus()} />
        }
      </Loaded>
      <HandedList clientId={clientId} />
      <div data-add>
        <FileField many source={source} label={t('documents.drop')} hint={t('documents.hint')} />
      </div>
    </div>
  );
}

type Props = { readonly documents: readonly AttachmentView[]; readonly onLastGone: () => void };

function Documents({ documents, onLastGone }: Props) {
  const { t } = useTranslation();
  const acts = useDocumentActs();
  const [renamed, setRenamed] = useState<AttachmentView | null>(null);
  const remove = async (document: AttachmentView): Promise<void> => {
    if ((await acts.remove(document)) !== null && documents.length === 1) onLastGone();
  };
  return (
    <>
      <RowList label={t('documents.list')} items={documents} keyOf={({ id }) => id} height={52} onOpen={(document) => void acts.main(document)}>
        {(document) => <DocumentRow document={document} acts={{ ...acts, remove }} onRename={() => setRenamed(document)} />}
      </RowList>
      {renamed && <RenameDialog document={renamed} onClose={() => setRenamed(null)} />}
    </>
  );
}
