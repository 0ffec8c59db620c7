import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '#shared/contract/attachments.ts';
import type { ChosenFile } from '#shared/contract/files.ts';
import type { ClientId, InteractionId } from '#shared/domain/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { useFileSource } from '../../api/use-file-source.ts';
import { useStart } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { useSaveFile } from '../../app/use-save-file.ts';
import type { FileSource } from '../../ui/FileField.tsx';
import { useToasts } from '../../ui/toasts.tsx';

/** A place that takes documents for a client, or for one conversation with it. */
export function useDocumentSource(where: { readonly clientId: ClientId; readonly interactionId: InteractionId | null }): FileSource {
  const { t } = useTranslation();
  const { show } = useToasts();
  const adding = useCommand('attachments.add');
  const keep = async ({ file }: ChosenFile): Promise<void> => {
    const added = await adding.run({ file, ...where });
    if (added) show({ text: t(added.known ? 'documents.known' : 'documents.added', { name: added.name }) });
  };
  const source = useFileSource('document', keep);
  return { ...source, progress: source.progress ?? (adding.pending ? 1 : null), error: source.error ?? adding.error };
}

export type DocumentActs = {
  /** What a press on it does here: it is shown, fetched, or for a program saved. */
  readonly mainWord: (document: AttachmentView) => 'open' | 'download' | 'save';
  readonly main: (document: AttachmentView) => Promise<unknown>;
  readonly save: (document: AttachmentView) => Promise<unknown>;
  readonly remove: (document: AttachmentView) => Promise<unknown>;
};

export function useDocumentActs(): DocumentActs {
  const { t } = useTranslation();
  const { capabilities } = useStart();
  const saveFile = useSaveFile();
  const [opening, saving, removing, back] = [
    useAct('attachments.open'),
    useAct('attachments.save'),
    useAct('attachments.remove'),
    useAct('attachments.putBack'),
  ];
  const handOver = async (file: ChosenFile | null | undefined): Promise<unknown> => (file ? saveFile(file.file, file.name) : null);
  const save = async ({ id }: AttachmentView): Promise<unknown> => handOver(await saving.run({ id }));
  return {
    mainWord: ({ opens }) => (!capabilities.openFile ? 'download' : opens ? 'open' : 'save'),
    main: async (document) => (document.opens ? handOver((await opening.run({ id: document.id }))?.file) : save(document)),
    save,
    remove: ({ id, name }) => removing.run({ id }, { done: t('documents.removed', { name }), undo: () => back.run({ id }) }),
  };
}
