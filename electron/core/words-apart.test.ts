import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clientDirectory } from './client-directory.ts';
import { searchClients } from './client-search.ts';
import { nameOrder } from './name-order.ts';
import { openStore, type Store } from './store/open.ts';
import { sql } from './store/sql.ts';
import { temporaryFolder } from './testing/fake-ports.ts';

let store: Store;
beforeEach(() => {
  store = openStore({ file: path.join(temporaryFolder(), 'evenkeel.db'), create: true, snapshot: () => undefined });
});
afterEach(() => store.close());

/** Clients 1, 2, … of that name, with a note. */
function clients(...named: readonly (readonly [name: string, note?: string])[]): void {
  store.write((db) =>
    named.forEach(([name, note = ''], n) =>
      db.run(sql`
        INSERT INTO client (id, uid, kind, name, legal_name, tax_id, town, country, stage, stage_entered_at, source, pinned_note, note, name_key, created_at, updated_at)
        VALUES (${n + 1}, ${`c${n}`}, 'company', ${name}, '', '', '', '', 'active', 0, '', '', ${note}, '', 0, 0)`),
    ),
  );
}

function log(clientId: number, ...summaries: readonly string[]): void {
  store.write((db) =>
    summaries.forEach((summary, n) =>
      db.run(sql`
        INSERT INTO interaction (uid, client_id, at, direction, channel, result, purpose, informs, summary, created_at)
        VALUES (${`${clientId} ${n} ${summary}`}, ${clientId}, ${n}, 'out', 'note', 'delivered', 'news', 1, ${summary}, 0)`),
    ),
  );
}

const times = (count: number, text: string): string[] => Array.from({ length: count }, (_, n) => `${text} ${n}`);

function found(search: string): { readonly names: string[]; readonly entries: (string | undefined)[]; readonly isCut: boolean } {
  const directory = clientDirectory(store.read).in(nameOrder(store.read).places('pl'));
  const { named, worded, told, entryOf, isCut } = searchClients(store.read, directory, () => true, { search, timeline: true });
  return { names: [...named, ...worded, ...told].map(({ name }) => name), entries: told.map(({ id }) => entryOf.get(id)?.summary), isCut };
}

it('finds a client by one word of its name and one of its timeline', () => {
  clients(['Wrona'], ['Łabędź'], ['Wrona Dwa']);
  log(1, 'Umowa podpisana', 'Telefon');
  log(2, 'Umowa podpisana');
  expect(found('wrona umow')).toEqual({ names: ['Wrona'], entries: ['Umowa podpisana'], isCut: false });
});

it('finds a client by one word of a note and words of two entries', () => {
  clients(['Wrona', 'woli mail'], ['Łabędź', 'woli mail']);
  log(1, 'Faktura wysłana', 'Umowa podpisana', 'Telefon');
  log(2, 'Faktura wysłana');
  expect(found('mail umowa faktura')).toEqual({ names: ['Wrona'], entries: ['Umowa podpisana'], isCut: false });
});

it('puts those whose own words have everything first, and takes a word in two entries for nothing more than one', () => {
  clients(['Wrona', 'umowa'], ['Wrona Dwa'], ['Łabędź']);
  log(2, 'umowa');
  log(3, 'umowa', 'umowa');
  expect(found('wrona umowa').names).toEqual(['Wrona', 'Wrona Dwa']);
});

it('reads the timeline of those few who have the rare word, however common the other is', () => {
  clients(['Wrona'], ['Łabędź'], ['Wrona Dwa']);
  log(1, 'Umowa z lipca');
  log(2, ...times(1600, 'Umowa'));
  expect(found('wrona umowa')).toEqual({ names: ['Wrona'], entries: ['Umowa z lipca'], isCut: false });
  expect(found('lipca umowa')).toEqual({ names: ['Wrona'], entries: ['Umowa z lipca'], isCut: false });
});

it('finds an old entry with a long word, however many newer ones begin alike', () => {
  clients(['Wrona'], ['Łabędź']);
  log(1, 'Umowa z lipca');
  log(2, ...times(1600, 'Umowny termin, lipcowy'));
  expect(found('umowa')).toEqual({ names: ['Wrona'], entries: ['Umowa z lipca'], isCut: false });
  expect(found('umowa lipc').names).toEqual(['Wrona']);
  expect(found('umowa nic').names).toEqual([]);
});

it('says when there were too many entries to look at all', () => {
  clients(['Wrona'], ['Łabędź']);
  log(1, 'Umowa z lipca');
  log(2, ...times(500, 'Umowa'));
  expect(found('umow')).toMatchObject({ names: ['Łabędź'], isCut: true });
  expect(found('umowa')).toMatchObject({ names: ['Łabędź'], isCut: true });
  expect(found('lipc').isCut).toBe(false);
  expect(found('nic').isCut).toBe(false);
});

it('says so too where too many clients have the one word to read what each has of the other', () => {
  clients(...times(60, 'Wrona').map((name) => [name] as const));
  log(1, 'Umowa z lipca');
  log(2, ...times(700, 'Umowa'));
  expect(found('wrona umowa')).toEqual({ names: ['Wrona 1'], entries: ['Umowa 699'], isCut: true });
});
