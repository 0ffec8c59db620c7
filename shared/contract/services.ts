import { z } from 'zod';
import { clientId, serviceId } from '../domain/ids.ts';
import { REACTIONS } from '../domain/messages/service-hint.ts';
import { serviceFields } from '../domain/service.ts';
import { command, query } from './define.ts';

const serviceView = z.strictObject({ id: serviceId, name: z.string(), fitsWhen: z.string(), priceHint: z.string(), archived: z.boolean() });
export type ServiceView = z.output<typeof serviceView>;

/** A service that was named to a client. */
const hintView = z.strictObject({ id: z.int(), serviceId, name: z.string(), at: z.number(), reaction: z.enum(REACTIONS) });
export type HintView = z.output<typeof hintView>;

const done = z.strictObject({});

export const serviceCalls = {
  /** In the order the user gave them, the archived ones last. */
  'services.list': query({ input: z.strictObject({}), output: z.array(serviceView), reads: ['services'] }),
  'services.add': command({ input: z.strictObject({ service: serviceFields }), output: z.strictObject({ id: serviceId }), writes: ['services'] }),
  'services.update': command({ input: z.strictObject({ id: serviceId, service: serviceFields }), output: done, writes: ['services'] }),
  /** What was named to clients keeps its name; nobody is offered it any more. */
  'services.archive': command({ input: z.strictObject({ id: serviceId, archived: z.boolean() }), output: done, writes: ['services'] }),
  /** Those that are not named follow in the order they had. */
  'services.reorder': command({ input: z.strictObject({ ids: z.array(serviceId).max(500) }), output: done, writes: ['services'] }),
  /** What was named to a client, newest first. */
  'services.hints': query({ input: z.strictObject({ clientId }), output: z.array(hintView), reads: ['services', 'messages', 'clients'] }),
  /** What the client said to it: refused twice, it is never named again. */
  'services.react': command({
    input: z.strictObject({ id: z.int().positive(), reaction: z.enum(REACTIONS) }),
    output: done,
    writes: ['services', 'messages'],
  }),
};
