import type { HandlersOf } from '#shared/contract/index.ts';
import type { phaseCalls } from '#shared/contract/phases.ts';
import { dayOf } from '#shared/time/day.ts';
import { agree, overrule, phaseView } from '../phases/phase-view.ts';
import { valleyView } from '../phases/valley.ts';
import { clientOf } from '../store/clients.ts';
import { dismissSignal, insertSignal } from '../store/phases.ts';
import type { WriteDb } from '../store/sql.ts';
import { tickValley } from '../store/valley.ts';
import { deleteWin, insertWin, tellWin, updateWin, winsOf } from '../store/wins.ts';
import { calendarOf, found, mustExist, type Practice } from './context.ts';

type Names = keyof typeof phaseCalls;
type Wins = Extract<Names, `wins.${string}`>;

export function phaseHandlers(practice: Practice): HandlersOf<Names> {
  const { store, clock } = practice;
  return {
    'phases.ofClient': ({ clientId }) => phaseView(practice, clientId),
    'phases.note': (noted) =>
      store.write((db) => {
        found(clientOf(db, noted.clientId));
        return { id: insertSignal(db, noted, clock.now()) };
      }),
    'phases.dismiss': (it) =>
      doing(practice, (db) => {
        found(clientOf(db, it.clientId));
        dismissSignal(db, { ...it, on: calendarOf(practice).today }, clock.now());
      }),
    'phases.agree': ({ clientId }) => store.write((db) => ({ phase: agree(db, practice, clientId) })),
    'phases.overrule': (input) => doing(practice, (db) => overrule(db, practice, input)),
    'valley.ofClient': ({ clientId }) => valleyView(practice, clientId),
    'valley.tick': ({ id, done }) => doing(practice, (db) => mustExist(tickValley(db, id, done ? calendarOf(practice).today : null, clock.now()))),
    ...winHandlers(practice),
  };
}

function winHandlers(practice: Practice): HandlersOf<Wins> {
  const { store, clock } = practice;
  return {
    'wins.ofClient'({ clientId }) {
      const { zone } = calendarOf(practice);
      return winsOf(store.read, clientId).map(({ toldAt, channel, mayQuote, ...win }) => ({
        ...win,
        mayQuote: mayQuote === 1,
        toldOn: toldAt === null ? null : dayOf(toldAt, zone),
        channel: channel || null,
      }));
    },
    'wins.log': ({ clientId, win }) =>
      store.write((db) => {
        found(clientOf(db, clientId));
        return { id: insertWin(db, clientId, win, clock.now()) };
      }),
    'wins.edit': ({ id, win }) => doing(practice, (db) => mustExist(updateWin(db, id, win, clock.now()))),
    'wins.tell': ({ id, channel }) => doing(practice, (db) => mustExist(tellWin(db, id, { channel, interactionId: null }, clock.now()))),
    'wins.delete': ({ id }) => doing(practice, (db) => mustExist(deleteWin(db, id))),
  };
}

function doing({ store }: Practice, act: (db: WriteDb) => void): Record<string, never> {
  store.write(act);
  return {};
}
