import type { HintView, ServiceView } from '#shared/contract/services.ts';
import type { ClientId, MessageId, ServiceId } from '#shared/domain/ids.ts';
import type { Reaction } from '#shared/domain/messages/service-hint.ts';
import type { ServiceFields } from '#shared/domain/service.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

/** In the order the user gave them, the archived ones last. */
export function servicesOf(db: ReadDb): ServiceView[] {
  return db
    .all<Omit<ServiceView, 'archived'> & { archived: number }>(sql`
      SELECT id, name, fits_when AS fitsWhen, price_hint AS priceHint, archived_at IS NOT NULL AS archived
      FROM service ORDER BY archived_at IS NOT NULL, position, id`)
    .map((row) => ({ ...row, archived: row.archived === 1 }));
}

export function serviceOf(db: ReadDb, id: ServiceId): ServiceView | undefined {
  return servicesOf(db).find((service) => service.id === id);
}

export function insertService(db: WriteDb, it: ServiceFields, now: Instant): ServiceId {
  return db.run(sql`
    INSERT INTO service (name, fits_when, price_hint, position, created_at, updated_at)
    VALUES (${it.name}, ${it.fitsWhen}, ${it.priceHint}, (SELECT coalesce(max(position) + 1, 0) FROM service), ${now}, ${now})`).id as ServiceId;
}

export function updateService(db: WriteDb, id: ServiceId, it: ServiceFields, now: Instant): boolean {
  const { changes } = db.run(sql`
    UPDATE service SET name = ${it.name}, fits_when = ${it.fitsWhen}, price_hint = ${it.priceHint}, updated_at = ${now} WHERE id = ${id}`);
  return changes > 0;
}

/** False when it is so already. */
export function setServiceArchived(db: WriteDb, id: ServiceId, archived: boolean, now: Instant): boolean {
  return (
    db.run(sql`
    UPDATE service SET archived_at = ${archived ? now : null}, updated_at = ${now} WHERE id = ${id} AND (archived_at IS NULL) = ${archived}`).changes > 0
  );
}

/** Those that are named, in that order; the others after them, as they were. */
export function reorderServices(db: WriteDb, ids: readonly ServiceId[]): void {
  const known = servicesOf(db).map((service) => service.id);
  const wanted = [...new Set(ids)].filter((id) => known.includes(id));
  const rest = known.filter((id) => !wanted.includes(id));
  [...wanted, ...rest].forEach((id, position) => db.run(sql`UPDATE service SET position = ${position} WHERE id = ${id} AND position <> ${position}`));
}

/** What was named to a client, newest first. */
export function hintsOf(db: ReadDb, clientId: ClientId): HintView[] {
  return db.all(sql`
    SELECT h.id, h.service_id AS serviceId, s.name, h.at, h.reaction
    FROM service_hint h JOIN service s ON s.id = h.service_id WHERE h.client_id = ${clientId} ORDER BY h.at DESC, h.id DESC`);
}

type NewHint = { readonly clientId: ClientId; readonly serviceId: ServiceId; readonly messageId: MessageId };

export function insertHint(db: WriteDb, { clientId, serviceId, messageId }: NewHint, now: Instant): void {
  db.run(sql`
    INSERT INTO service_hint (client_id, service_id, message_id, at, reaction, created_at, updated_at)
    VALUES (${clientId}, ${serviceId}, ${messageId}, ${now}, 'none', ${now}, ${now})`);
}

export function setReaction(db: WriteDb, id: number, reaction: Reaction, now: Instant): boolean {
  return (
    db.run(sql`
    UPDATE service_hint SET reaction = ${reaction}, updated_at = ${now}
    WHERE id = ${id} AND EXISTS (SELECT 1 FROM client c WHERE c.id = client_id AND c.deleted_at IS NULL)`).changes > 0
  );
}
