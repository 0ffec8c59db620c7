import type { Database } from 'better-sqlite3';

/**
 * An import that is taken back can be brought back: the ledger keeps what stood in a merged row on both sides, with the
 * numbers of its rows, and `purged_at` says from when on that is not possible any more.
 */
export function reversibleImports(db: Database): void {
  db.exec(COLUMNS);
  db.exec(IMAGES_OF_CLIENTS);
  db.exec(IMAGES_OF_PEOPLE);
}

/** What was undone before this step was removed for good at once. */
const COLUMNS = `
ALTER TABLE import ADD COLUMN purged_at INTEGER;
ALTER TABLE import_change ADD COLUMN after TEXT CHECK (after IS NULL OR json_valid(after));
UPDATE import SET purged_at = undone_at;
`;

/** Earlier entries hold the fields alone. An import only ever added points: those named there still stand in the file. */
const IMAGES_OF_CLIENTS = `
UPDATE import_change AS l SET before = json_object(
  'taxId', l.before ->> 'taxId', 'town', l.before ->> 'town', 'country', l.before ->> 'country', 'language', l.before ->> 'language',
  'source', l.before ->> 'source', 'note', l.before ->> 'note', 'updatedAt', (SELECT i.created_at FROM import i WHERE i.id = l.import_id),
  'points', json((SELECT json_group_array(json_array(o.id, o.kind, o.label, o.value, o.match_key, o.position)) FROM contact_point o
    WHERE o.client_id = l.row_id AND EXISTS (SELECT 1 FROM json_each(l.before, '$.points') p
      WHERE p.value ->> 'kind' = o.kind AND p.value ->> 'value' = o.value))),
  'tags', json(l.before -> 'tags'),
  'custom', json((SELECT json_group_array(json_array(f.key, f.value ->> 'label', f.value ->> 'value')) FROM json_each(l.before, '$.custom') f)))
WHERE l.table_name = 'client' AND l.before IS NOT NULL;
`;

const IMAGES_OF_PEOPLE = `
UPDATE import_change AS l SET before = json_object(
  'greeting', l.before ->> 'greeting', 'language', l.before ->> 'language', 'birthday', l.before ->> 'birthday', 'note', l.before ->> 'note',
  'updatedAt', (SELECT i.created_at FROM import i WHERE i.id = l.import_id),
  'points', json((SELECT json_group_array(json_array(o.id, o.kind, o.label, o.value, o.match_key, o.position)) FROM contact_point o
    WHERE o.person_id = l.row_id AND EXISTS (SELECT 1 FROM json_each(l.before, '$.points') p
      WHERE p.value ->> 'kind' = o.kind AND p.value ->> 'value' = o.value))))
WHERE l.table_name = 'person' AND l.before IS NOT NULL;
`;
