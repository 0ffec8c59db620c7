import type { Output } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { useCall } from '../../../api/use-call.ts';
import type { ClientFormInput } from './client-form.ts';
import { useSettled } from '../use-settled.ts';

export type Similar = Output<'clients.similar'>[number];

const SETTLES_MS = 200;
/** Shorter names are still being typed. */
const NAME_MIN = 3;

/** Clients that may be the one being typed: the same name, of the client or its person, the same mail or phone. */
export function useSimilar({ client, person }: ClientFormInput, except: ClientId | null): readonly Similar[] {
  const points = [...person.points, ...client.points];
  const valuesOf = (kind: string): string[] =>
    points
      .filter((point) => point.kind === kind)
      .map((point) => point.value.trim())
      .filter(Boolean);
  const asked = useSettled({ name: client.name.trim(), person: person.name.trim(), emails: valuesOf('email'), phones: valuesOf('phone') }, SETTLES_MS);
  const name = asked.name.length >= NAME_MIN ? asked.name : '';
  const personName = asked.person.length >= NAME_MIN ? asked.person : '';
  const byClient = useCall(
    'clients.similar',
    { name, emails: asked.emails, phones: asked.phones, except },
    { enabled: name !== '' || asked.emails.length + asked.phones.length > 0, keepPrevious: true },
  );
  const byPerson = useCall('clients.similar', { name: personName, except }, { enabled: personName !== '', keepPrevious: true });
  const found = [...(byClient.data ?? []), ...(byPerson.data ?? [])];
  return found.filter(({ id }, index) => found.findIndex((each) => each.id === id) === index);
}
