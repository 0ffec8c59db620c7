import type { HandlersOf } from '#shared/contract/index.ts';
import { auditRows, countAudit } from '../store/audit.ts';
import type { Practice } from './context.ts';

export function auditHandlers({ store }: Practice): HandlersOf<'audit.list'> {
  return {
    'audit.list': ({ offset, limit }) => ({
      total: countAudit(store.read),
      rows: auditRows(store.read, offset, limit).map(({ clientId, clientName, ...row }) => ({
        ...row,
        client: clientId === null || clientName === null ? null : { id: clientId, name: clientName },
      })),
    }),
  };
}
