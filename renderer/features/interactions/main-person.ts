import type { ClientView } from '#shared/contract/clients.ts';

type Known = Pick<ClientView, 'name' | 'people'>;

/** Whom one speaks with unless one says otherwise: the decision maker; null when nobody is named as such. */
export function mainPersonOf({ people }: Pick<Known, 'people'>): number | null {
  return people.find((person) => person.role === 'decision_maker')?.id ?? null;
}

/** The person's name, or the client's where it is nobody in particular. */
export function nameFor(client: Known, personId: number | null): string {
  return client.people.find((person) => person.id === personId)?.name ?? client.name;
}
