import type { HandlersOf, Output } from '#shared/contract/index.ts';
import { isRunning } from '#shared/domain/engagement.ts';
import type { EngagementId } from '#shared/domain/ids.ts';
import { clientOf } from '../store/clients.ts';
import { engagementIds, engagementRows, ownerOf, standingOf } from '../store/engagement-standing.ts';
import { engagementsOf, insertEngagement, updateEngagement } from '../store/engagements.ts';
import { calendarOf, found, mustExist, settingsOf, type Practice } from './context.ts';

type Names = 'engagements.add' | 'engagements.update' | 'engagements.list' | 'engagements.get';

export function engagementHandlers(practice: Practice): HandlersOf<Names> {
  const { store } = practice;
  return {
    'engagements.add'({ clientId, engagement }) {
      const { now, today } = calendarOf(practice);
      return store.write((db) => {
        found(clientOf(db, clientId));
        return { id: insertEngagement(db, clientId, engagement, now, today) };
      });
    },
    'engagements.update'({ id, engagement }) {
      const { now, today } = calendarOf(practice);
      store.write((db) => mustExist(updateEngagement(db, id, engagement, { now, today })));
      return {};
    },
    'engagements.list'({ show, offset, limit }) {
      const { today } = calendarOf(practice);
      const all = engagementIds(store.read, show, today);
      const shown = all.slice(offset, offset + limit);
      const standing = standingOf(store.read, shown, today);
      const rows = engagementRows(store.read, shown).map((row) => ({ ...row, running: isRunning(row, today), standing: found(standing.get(row.id)) }));
      return { total: all.length, rows };
    },
    'engagements.get': ({ id }) => engagementPage(practice, id),
  };
}

function engagementPage(practice: Practice, id: EngagementId): Output<'engagements.get'> {
  const { read } = practice.store;
  const { today } = calendarOf(practice);
  const { name, stage, language, id: clientId } = found(clientOf(read, found(ownerOf(read, id))));
  const all = engagementsOf(read, clientId);
  const engagement = found(all.find((it) => it.id === id));
  return {
    engagement: { ...engagement, running: isRunning(engagement, today) },
    client: { id: clientId, name, stage, language: language ?? settingsOf(practice).clientLanguage },
    standing: found(standingOf(read, [id], today).get(id)),
    others: all.filter((it) => it.id !== id).map(({ id: other, title }) => ({ id: other, title })),
  };
}
