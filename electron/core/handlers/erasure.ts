import type { Erasable } from '#shared/contract/erasure.ts';
import type { HandlersOf } from '#shared/contract/index.ts';
import { copiesHolding } from '../erasure/copies-holding.ts';
import type { Sweeper } from '../erasure/sweeper.ts';
import type { Exports } from '../exports.ts';
import type { Imports } from '../import-drafts.ts';
import { audit } from '../store/audit.ts';
import { eraseClient, erasePerson } from '../store/erasure/erase.ts';
import { foreseeClient, foreseePerson, type Foreseen } from '../store/erasure/foresee.ts';
import { keepBeside } from '../store/erasure/ledger.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import { eraseFiles } from '../store/sweep-files.ts';
import { documentsOf } from '../store/attachments.ts';
import type { WriteGate } from '../write-gate.ts';
import { calendarOf, found, mustExist, type Practice } from './context.ts';

export type Around = {
  /** Where the ledger of erasures lies, and the copies. */
  readonly folder: string;
  readonly imports: Imports;
  readonly exports: Exports;
  readonly gate: WriteGate;
  readonly sweeper: Sweeper;
};

export function erasureHandlers(practice: Practice, around: Around): HandlersOf<'erasure.preview' | 'erasure.erase'> {
  const { store } = practice;
  const { folder, gate, sweeper } = around;
  return {
    'erasure.preview'(what) {
      const { uid, ...foreseen } = found(foresee(store.read, what));
      const { zone, now } = calendarOf(practice);
      return { ...foreseen, copies: copiesHolding({ kind: what.kind, uid }, { folder, practiceFile: store.file, zone, now }) };
    },
    async 'erasure.erase'(what) {
      // What is being written would hold whoever is to be gone.
      await around.exports.stopAll();
      await gate.pass(() => eraseNow(practice, what, around));
      return { swept: await sweeper.sweep() };
    },
  };
}

function eraseNow({ store, clock }: Practice, what: Erasable, { folder, imports }: Around): void {
  const now = clock.now();
  const documents = what.kind === 'client' ? documentsOf(store.read, what.id) : [];
  store.write((db) => {
    mustExist(erase(db, what, now));
    audit(db, {
      at: now,
      call: 'erasure.erase',
      matter: 'erasure',
      by: 'user',
      ids: what.kind === 'client' ? { clientId: what.id } : { personId: what.id },
    });
  });
  imports.forgetDraft();
  eraseFiles(store.connection, store.file, documents);
  keepBeside(store.read, folder);
}

function foresee(db: ReadDb, what: Erasable): Foreseen | undefined {
  return what.kind === 'client' ? foreseeClient(db, what.id) : foreseePerson(db, what.id);
}

function erase(db: WriteDb, what: Erasable, now: number): boolean {
  return what.kind === 'client' ? eraseClient(db, what.id, now) : erasePerson(db, what.id, now);
}
