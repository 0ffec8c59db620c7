import { z } from 'zod';
import { clientFields } from '../domain/client.ts';
import { engagementFields } from '../domain/engagement.ts';
import { clientId, engagementId, importId, personId } from '../domain/ids.ts';
import { personFields, role } from '../domain/person.ts';
import { outcome } from '../domain/stage.ts';
import { day } from '../time/day.ts';
import { clientListCalls } from './client-list.ts';
import { command, query } from './define.ts';
import { gapView, interactionView } from './views.ts';

export const personView = z.strictObject({
  ...personFields.shape,
  id: personId,
  role,
  clients: z.array(z.strictObject({ id: clientId, name: z.string() })),
  hasPhoto: z.boolean(),
});
export type PersonView = z.output<typeof personView>;

export const engagementView = z.strictObject({
  ...engagementFields.shape,
  id: engagementId,
  running: z.boolean(),
  /** When the client asked for more or fewer updates. */
  agreedIntervalOn: day.nullable(),
  /** When they agreed to the rhythm after onboarding, which is come to by degrees (spec 2.10). */
  rhythmAgreedOn: day.nullable(),
});
export type EngagementView = z.output<typeof engagementView>;

export const clientView = z.strictObject({
  ...clientFields.shape,
  id: clientId,
  outcome: outcome.nullable(),
  stageEnteredOn: day,
  stageReason: z.string(),
  createdOn: day,
  archivedOn: day.nullable(),
  referredByName: z.string().nullable(),
  importedFrom: z.strictObject({ id: importId, fileName: z.string(), on: day }).nullable(),
  people: z.array(personView),
  engagements: z.array(engagementView),
  gap: gapView.nullable(),
  heardFromMe: interactionView.nullable(),
  heardFromThem: interactionView.nullable(),
  lastTwelve: z.array(interactionView),
  interactions: z.number(),
});
export type ClientView = z.output<typeof clientView>;

const newPerson = z.strictObject({ person: personFields, role });
const id = z.strictObject({ id: clientId });
const done = z.strictObject({});

export const SIMILAR_BY = ['name', 'email', 'phone'] as const;

export const clientCalls = {
  ...clientListCalls,
  'clients.get': query({ input: id, output: clientView, reads: ['clients', 'interactions', 'engagements', 'practice', 'day'] }),
  /** Without an engagement, a client in an engaged stage gets one: recurring, meetings ad hoc, started today. */
  'clients.create': command({
    input: z.strictObject({ client: clientFields, people: z.array(newPerson).max(50).default([]), engagement: engagementFields.nullable().default(null) }),
    output: id,
    writes: ['clients', 'engagements', 'pipeline'],
  }),
  /** Everything but the stage: only a move of the pipeline changes that. */
  'clients.update': command({ input: z.strictObject({ id: clientId, client: clientFields.omit({ stage: true }) }), output: done, writes: ['clients'] }),
  'clients.archive': command({ input: id, output: done, writes: ['clients'] }),
  /** Into the Trash, with the people whom no other client has. */
  'clients.delete': command({ input: id, output: done, writes: ['clients', 'engagements', 'interactions'] }),
  'clients.bringBack': command({ input: id, output: done, writes: ['clients'] }),
  /** Who might be the same: equal folded name, same e-mail, same phone. While typing, so everything is optional. */
  'clients.similar': query({
    input: z.strictObject({
      name: z.string().max(200).default(''),
      emails: z.array(z.string().max(254)).max(50).default([]),
      phones: z.array(z.string().max(60)).max(50).default([]),
      except: clientId.nullable().default(null),
    }),
    output: z.array(
      z.strictObject({ id: clientId, name: z.string(), personName: z.string().nullable(), town: z.string(), by: z.enum(SIMILAR_BY), archived: z.boolean() }),
    ),
    reads: ['clients'],
  }),
  'people.add': command({ input: z.strictObject({ clientId, ...newPerson.shape }), output: z.strictObject({ id: personId }), writes: ['clients'] }),
  'people.update': command({ input: z.strictObject({ id: personId, person: personFields }), output: done, writes: ['clients'] }),
  /** A person who is already known joins another client, or changes their role there. */
  'people.link': command({ input: z.strictObject({ clientId, personId, role }), output: done, writes: ['clients'] }),
  'people.unlink': command({ input: z.strictObject({ clientId, personId }), output: done, writes: ['clients'] }),
  /** Into the Trash, at every client. */
  'people.delete': command({ input: z.strictObject({ id: personId }), output: done, writes: ['clients', 'interactions'] }),
  'people.find': query({
    input: z.strictObject({ search: z.string().max(200), limit: z.int().min(1).max(50).default(10) }),
    output: z.array(
      z.strictObject({ id: personId, name: z.string(), clients: z.array(z.strictObject({ id: clientId, name: z.string() })), email: z.string().nullable() }),
    ),
    reads: ['clients'],
  }),
  'people.photo': query({ input: z.strictObject({ id: personId }), output: z.strictObject({ dataUrl: z.string().nullable() }), reads: ['clients'] }),
  'engagements.add': command({
    input: z.strictObject({ clientId, engagement: engagementFields }),
    output: z.strictObject({ id: engagementId }),
    writes: ['engagements'],
  }),
  'engagements.update': command({ input: z.strictObject({ id: engagementId, engagement: engagementFields }), output: done, writes: ['engagements'] }),
  /** Into the Trash. */
  'engagements.delete': command({ input: z.strictObject({ id: engagementId }), output: done, writes: ['engagements'] }),
};
