import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf } from '#shared/contract/index.ts';
import type { DiskFileShelf } from '../file-shelf.ts';
import { letterheadOf } from '../paper/letterhead.ts';
import { readLogo } from '../paper/read-logo.ts';
import { houseStyleOf, setLogo, updateHouseStyle } from '../store/house-style.ts';
import type { Practice } from './context.ts';

type Around = { readonly shelf: DiskFileShelf };
type Names = 'papers.style' | 'papers.saveStyle' | 'papers.setLogo' | 'papers.removeLogo';

/** What stands on paper for a client, besides its content. */
export function houseStyleHandlers(practice: Practice, { shelf }: Around): HandlersOf<Names> {
  const { store, clock } = practice;
  return {
    'papers.style': () => ({ fields: houseStyleOf(store.read), letterhead: letterheadOf(practice) }),
    'papers.saveStyle'(fields) {
      store.write((db) => updateHouseStyle(db, fields, clock.now()));
      return {};
    },
    'papers.setLogo'({ file }) {
      const chosen = shelf.take(file);
      if (!chosen) throw new AppError('file-not-found');
      try {
        const logo = readLogo(chosen.path);
        store.write((db) => setLogo(db, logo, clock.now()));
      } finally {
        shelf.discard(chosen.path);
      }
      return {};
    },
    'papers.removeLogo'() {
      store.write((db) => setLogo(db, null, clock.now()));
      return {};
    },
  };
}
