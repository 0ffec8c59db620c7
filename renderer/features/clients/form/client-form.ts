import { z } from 'zod';
import type { Input } from '#shared/contract/index.ts';
import { clientFields } from '#shared/domain/client.ts';
import { engagementFields } from '#shared/domain/engagement.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { FORMS_OF_ADDRESS, personFields } from '#shared/domain/person.ts';
import { isEngaged } from '#shared/domain/stage.ts';
import type { Filled } from '../../../ui/form-path.ts';
import { type Form } from '../../../ui/use-form.ts';
import { engagementValues } from '../engagements/engagement-form.ts';
import { customLines, emptyPoint, pointLines } from './lines.ts';
import { addObjections } from './objections.ts';

/** What one says of the first person at once; the rest is on the client's page. */
const firstPerson = z.strictObject({ name: z.string(), greeting: z.string(), formOfAddress: z.enum(FORMS_OF_ADDRESS), points: pointLines });

/** A client with its first person and its first engagement. Editing uses the same form and only its `client`. */
export const clientForm = z
  .strictObject({
    client: z.strictObject({ ...clientFields.shape, points: pointLines, custom: customLines }),
    person: firstPerson,
    engagement: engagementValues,
  })
  .superRefine(({ client, person, engagement }, context) => {
    const named = { ...person, points: [], name: nameOfPerson(client, person) };
    if (client.kind === 'company' && (named.name !== '' || person.greeting.trim() !== '')) addObjections(context, personFields, named, ['person']);
    if (isEngaged(client.stage)) addObjections(context, engagementFields, engagement, ['engagement']);
  });
export type ClientFormInput = Filled<z.input<typeof clientForm>>;
type Checked = z.output<typeof clientForm>;
export type ClientForm = Form<ClientFormInput>;

type Beginning = { readonly today: string; readonly engagementTitle: string };

export function emptyClientForm({ today, engagementTitle }: Beginning): ClientFormInput {
  return {
    client: {
      kind: 'company',
      name: '',
      legalName: '',
      taxId: '',
      town: '',
      country: '',
      language: null,
      stage: 'active',
      source: '',
      referredBy: null,
      points: [],
      tags: [],
      custom: [],
      pinnedNote: '',
      note: '',
    },
    person: { name: '', greeting: '', formOfAddress: 'formal', points: [emptyPoint('phone'), emptyPoint('email')] },
    engagement: { title: engagementTitle, kind: 'recurring', startedOn: today, endsOn: null, meetingRhythm: 'ad_hoc', agreedInterval: null },
  };
}

/**
 * What the form asks the core to make. Without a person, phone and mail belong to the client itself; an engagement nobody
 * touched is left to the core, which gives every engaged client one.
 */
export function creationOf({ client, person, engagement }: Checked, begun: ClientFormInput['engagement']): Input<'clients.create'> {
  const name = nameOfPerson(client, person);
  const people = name === '' ? [] : [{ person: { ...person, name }, role: 'decision_maker' as const }];
  const points = name === '' ? [...person.points, ...client.points] : client.points;
  const isOwn = isEngaged(client.stage) && JSON.stringify(engagement) !== JSON.stringify(begun);
  return { client: { ...client, points }, people, engagement: isOwn ? engagementFields.parse(engagement) : null };
}

/** The id as the form holds it. */
export function referrerId(value: string | null): ClientId | null {
  // The values of the choices are the ids the core gave.
  return value === null ? null : (Number(value) as ClientId);
}

/** A private client is the person. */
function nameOfPerson(client: { readonly kind: string; readonly name: string }, person: { readonly name: string }): string {
  return (client.kind === 'person' ? client.name : person.name).trim();
}
