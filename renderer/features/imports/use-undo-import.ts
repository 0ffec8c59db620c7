import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import { useAct } from '../../app/use-act.ts';
import { useAnnounce } from '../../ui/announcer.tsx';

export type UndoImport = { readonly pending: boolean; readonly undo: (id: ImportId) => Promise<string | null> };

/** Takes an import back and says what became of its clients; null when it was refused. */
export function useUndoImport(): UndoImport {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const { run, pending } = useAct('imports.undo');
  const sentence = ({ removed, restored, kept }: Output<'imports.undo'>): string => {
    const said = [
      removed > 0 && t('imports.undo.removed', { count: removed }),
      restored > 0 && t('imports.undo.restored', { count: restored }),
      kept > 0 && t('imports.undo.kept', { count: kept }),
    ];
    return said.filter(Boolean).join(' ') || t('imports.undo.nothing');
  };
  const undo = async (id: ImportId): Promise<string | null> => {
    const undone = await run({ id });
    if (!undone) return null;
    const said = sentence(undone);
    announce(said);
    return said;
  };
  return { pending, undo };
}
