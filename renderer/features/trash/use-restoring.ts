import { useTranslation } from 'react-i18next';
import type { TrashLine } from '#shared/contract/trash.ts';
import { attachmentId, clientId, engagementId, importId, meetingId, personId } from '#shared/domain/ids.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { useAct } from '../../app/use-act.ts';

/** Fetches a line back out of the Trash. */
export function useRestoring(): (line: TrashLine) => Promise<unknown> {
  const { t } = useTranslation();
  const restore = useAct('trash.restore');
  const bringBack = useAct('imports.bringBack');
  const putBack = useAct('attachments.putBack');
  return ({ kind, id, name }) => {
    const said = { done: t('trash.restored', { name }) };
    switch (kind) {
      case 'client':
        return restore.run({ kind, id: clientId.parse(id) }, said);
      case 'person':
        return restore.run({ kind, id: personId.parse(id) }, said);
      case 'engagement':
        return restore.run({ kind, id: engagementId.parse(id) }, said);
      case 'meeting':
        return restore.run({ kind, id: meetingId.parse(id) }, said);
      case 'attachment':
        return putBack.run({ id: attachmentId.parse(id) }, said);
      case 'import':
        return bringBack.run({ id: importId.parse(id) }, said);
      default:
        return assertNever(kind);
    }
  };
}
