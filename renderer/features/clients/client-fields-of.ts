import type { ClientView } from '#shared/contract/clients.ts';
import type { ClientFields } from '#shared/domain/client.ts';

/** What of the view is the client itself, to be written back with a change. */
export function clientFieldsOf(view: ClientView): ClientFields {
  const { kind, name, legalName, taxId, town, country, language, stage, source, referredBy, points, tags, custom, pinnedNote, note } = view;
  return { kind, name, legalName, taxId, town, country, language, stage, source, referredBy, points, tags, custom, pinnedNote, note };
}
