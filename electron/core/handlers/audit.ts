import type { HandlersOf } from '#shared/contract/index.ts';
import { dayOf } from '#shared/time/day.ts';
import { auditRows, countAudit } from '../store/audit.ts';
import { calendarOf, type Practice } from './context.ts';

export function auditHandlers(practice: Practice): HandlersOf<'audit.list'> {
  return {
    'audit.list'({ offset, limit }) {
      const { zone } = calendarOf(practice);
      const { read } = practice.store;
      const rows = auditRows(read, offset, limit).map(({ clientId, clientName, ...row }) => ({
        ...row,
        on: dayOf(row.at, zone),
        client: clientId === null || clientName === null ? null : { id: clientId, name: clientName },
      }));
      return { total: countAudit(read), rows };
    },
  };
}
