import type { SavedView, ViewScreen } from '#shared/contract/saved-views.ts';
import type { SavedViewId } from '#shared/domain/ids.ts';
import { foldText } from '#shared/text/fold.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export function savedViewsOf(db: ReadDb, screen: ViewScreen): SavedView[] {
  return db.all<SavedView>(sql`SELECT id, name, definition FROM saved_view WHERE screen = ${screen} ORDER BY position, id`);
}

/** Whether another view of the same screen goes by that name, capitals and accents apart. */
export function isNameTaken(db: ReadDb, screen: ViewScreen, name: string, except: SavedViewId | null): boolean {
  return db.get(sql`SELECT 1 FROM saved_view WHERE screen = ${screen} AND name_key = ${foldText(name)} AND id IS NOT ${except}`) !== undefined;
}

export function insertView(db: WriteDb, view: Omit<SavedView, 'id'> & { readonly screen: ViewScreen }, now: Instant): SavedViewId {
  return db.run(sql`
    INSERT INTO saved_view (screen, name, name_key, definition, position, created_at, updated_at)
    VALUES (${view.screen}, ${view.name}, ${foldText(view.name)}, ${view.definition},
      (SELECT coalesce(max(position) + 1, 0) FROM saved_view WHERE screen = ${view.screen}), ${now}, ${now})`).id as SavedViewId;
}

export function replaceView(db: WriteDb, id: SavedViewId, definition: string, now: Instant): boolean {
  return db.run(sql`UPDATE saved_view SET definition = ${definition}, updated_at = ${now} WHERE id = ${id}`).changes > 0;
}

export function screenOfView(db: ReadDb, id: SavedViewId): ViewScreen | undefined {
  return db.get<{ screen: ViewScreen }>(sql`SELECT screen FROM saved_view WHERE id = ${id}`)?.screen;
}

export function renameView(db: WriteDb, id: SavedViewId, name: string, now: Instant): void {
  db.run(sql`UPDATE saved_view SET name = ${name}, name_key = ${foldText(name)}, updated_at = ${now} WHERE id = ${id}`);
}

export function removeView(db: WriteDb, id: SavedViewId): boolean {
  return db.run(sql`DELETE FROM saved_view WHERE id = ${id}`).changes > 0;
}

/** Those that are named, in that order; the others after them, as they were. */
export function reorderViews(db: WriteDb, screen: ViewScreen, ids: readonly SavedViewId[]): void {
  const known = savedViewsOf(db, screen).map((view) => view.id);
  const wanted = [...new Set(ids)].filter((id) => known.includes(id));
  const rest = known.filter((id) => !wanted.includes(id));
  [...wanted, ...rest].forEach((id, position) => db.run(sql`UPDATE saved_view SET position = ${position} WHERE id = ${id} AND position <> ${position}`));
}

export function columnsOf(db: ReadDb, screen: ViewScreen): readonly string[] | null {
  const row = db.get<{ columns: string }>(sql`SELECT columns FROM screen_columns WHERE screen = ${screen}`);
  return row ? (JSON.parse(row.columns) as string[]) : null; // as `setColumns` wrote it
}

/** Null: as it was before anybody chose. */
export function setColumns(db: WriteDb, screen: ViewScreen, columns: readonly string[] | null): void {
  if (columns === null) db.run(sql`DELETE FROM screen_columns WHERE screen = ${screen}`);
  else
    db.run(sql`
      INSERT INTO screen_columns (screen, columns) VALUES (${screen}, ${JSON.stringify(columns)})
      ON CONFLICT (screen) DO UPDATE SET columns = excluded.columns`);
}
