import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf } from '#shared/contract/index.ts';
import type { ViewScreen } from '#shared/contract/saved-views.ts';
import type { SavedViewId } from '#shared/domain/ids.ts';
import {
  columnsOf,
  insertView,
  isNameTaken,
  removeView,
  renameView,
  reorderViews,
  replaceView,
  savedViewsOf,
  screenOfView,
  setColumns,
} from '../store/saved-views.ts';
import type { ReadDb } from '../store/sql.ts';
import { found, mustExist, type Practice } from './context.ts';

type Names = 'views.list' | 'views.save' | 'views.rename' | 'views.remove' | 'views.reorder' | 'views.columns' | 'views.chooseColumns';

export function savedViewHandlers({ store, clock }: Practice): HandlersOf<Names> {
  return {
    'views.list': ({ screen }) => savedViewsOf(store.read, screen),
    'views.save': (input) =>
      store.write((db) => {
        if (input.kind === 'replace') {
          mustExist(replaceView(db, input.id, input.definition, clock.now()));
          return { id: input.id };
        }
        refuseTakenName(db, input.screen, input.name, null);
        return { id: insertView(db, input, clock.now()) };
      }),
    'views.rename'({ id, name }) {
      store.write((db) => {
        refuseTakenName(db, found(screenOfView(db, id)), name, id);
        renameView(db, id, name, clock.now());
      });
      return {};
    },
    'views.remove'({ id }) {
      store.write((db) => mustExist(removeView(db, id)));
      return {};
    },
    'views.reorder'({ screen, ids }) {
      store.write((db) => reorderViews(db, screen, ids));
      return {};
    },
    'views.columns': ({ screen }) => ({ columns: columnsOf(store.read, screen)?.slice() ?? null }),
    'views.chooseColumns'({ screen, columns }) {
      store.write((db) => setColumns(db, screen, columns));
      return {};
    },
  };
}

/** AppError `invalid-input`, reason `name-taken`. */
function refuseTakenName(db: ReadDb, screen: ViewScreen, name: string, except: SavedViewId | null): void {
  if (isNameTaken(db, screen, name, except)) throw new AppError('invalid-input', { field: 'name', reason: 'name-taken' });
}
