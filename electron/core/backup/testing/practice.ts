import { statfsSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../testing/fake-ports.ts';
import { insertPerson } from '../../store/people.ts';
import { openStore, type Store } from '../../store/open.ts';
import { sql } from '../../store/sql.ts';
import { backupsFolder } from '../copy-names.ts';
import { makeCopy } from '../make-copy.ts';
import type { BackupReason } from '#shared/domain/backup-rotation.ts';
import { personFields } from '#shared/domain/person.ts';

/** A practice file in a folder of its own, with something in it that can be counted and told apart. */
export class TestPractice {
  readonly folder: string;
  readonly file: string;
  readonly store: Store;

  constructor(folder: string = temporaryFolder()) {
    this.folder = folder;
    this.file = path.join(folder, 'evenkeel.db');
    this.store = openStore({ file: this.file, create: true, snapshot: () => undefined });
  }

  add(...names: readonly string[]): this {
    for (const name of names) this.store.write((db) => insertPerson(db, personFields.parse({ name }), 'PL', 1));
    return this;
  }

  /** The whole path of a verified copy. */
  copy(now: number, reason: BackupReason = 'daily'): string {
    const made = makeCopy(this.store.connection, { folder: this.folder, reason, now, onlyIfChanged: false });
    return path.join(backupsFolder(this.folder), made!.id);
  }

  /** Bytes that are free on its disk, but for less than a copy needs. */
  roomLeft(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return Math.max(0, bavail * bsize - 65_536);
  }

  close(): void {
    this.store.close();
  }
}

/** The names in a practice file, whichever. */
export function namesIn(file: string): string[] {
  const store = openStore({ file, create: false, snapshot: () => undefined });
  try {
    return store.read.all<{ name: string }>(sql`SELECT name FROM person ORDER BY id`).map(({ name }) => name);
  } finally {
    store.close();
  }
}
