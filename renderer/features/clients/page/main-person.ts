import type { ClientView, PersonView } from '#shared/contract/clients.ts';
import { firstOf, type ContactPointKind } from '#shared/domain/contact-point.ts';

/** The one whose page this is: the decision maker, else the first person; people come in that order. */
export function mainPersonOf({ people }: Pick<ClientView, 'people'>): PersonView | null {
  return people[0] ?? null;
}

/** What the page is called. */
export function titleOf(client: Pick<ClientView, 'name' | 'people'>): string {
  return mainPersonOf(client)?.name ?? client.name;
}

/** Where to reach them first: the person's own, else the client's. */
export function reachOf(client: Pick<ClientView, 'people' | 'points'>, kind: ContactPointKind): string | null {
  return firstOf(mainPersonOf(client)?.points ?? [], kind) ?? firstOf(client.points, kind);
}
