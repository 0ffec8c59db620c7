import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { PersonFields } from '#shared/domain/person.ts';
import { found, settingsOf, type Practice } from '../handlers/context.ts';
import { clientOf } from '../store/clients.ts';
import { peopleOf } from '../store/people.ts';

/** Who a letter to a client goes to, and how it speaks to them. */
export type Correspondent = {
  readonly language: Language;
  readonly address: PersonFields['formOfAddress'];
  /** As it is written in a letter; empty where nobody has said. */
  readonly greeting: string;
  readonly email: string | null;
  /** Null where nobody of the client is known by name. */
  readonly person: { readonly id: PersonId; readonly name: string } | null;
};

/** The decision maker, or whoever of the client is known; their own language before the client's, the client's before the practice's. */
export function correspondentOf(practice: Practice, clientId: ClientId): Correspondent {
  const { read } = practice.store;
  const client = found(clientOf(read, clientId));
  const [person] = peopleOf(read, clientId);
  const points = [...(person?.points ?? []), ...client.points];
  return {
    language: person?.language ?? client.language ?? settingsOf(practice).clientLanguage,
    address: person?.formOfAddress ?? 'formal',
    greeting: person?.greeting ?? '',
    email: points.find((point) => point.kind === 'email')?.value ?? null,
    person: person ? { id: person.id, name: person.name } : null,
  };
}
