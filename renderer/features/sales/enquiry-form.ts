import { z } from 'zod';
import type { Input } from '#shared/contract/index.ts';
import { newEnquirer } from '#shared/contract/sales.ts';
import { CLIENT_KINDS } from '#shared/domain/client.ts';
import { CHANNELS } from '#shared/domain/interaction.ts';
import type { Form } from '../../ui/use-form.ts';
import { addObjections } from '../clients/form/objections.ts';
import { instantIn, moment, momentAt } from './moment.ts';

export const enquiryForm = z
  .strictObject({
    who: z.enum(['new', 'known']),
    knownId: z.number().nullable(),
    clientKind: z.enum(CLIENT_KINDS),
    name: z.string(),
    personName: z.string(),
    email: z.string().trim(),
    phone: z.string().trim(),
    channel: z.enum(CHANNELS),
    at: moment,
    words: z.string().max(20_000, 'too-long'),
    referredBy: z.number().nullable(),
    source: z.string().max(500, 'too-long'),
    referrerReason: z.string().max(20_000, 'too-long'),
  })
  .superRefine((it, context) => {
    if (it.who === 'new') addObjections(context, newEnquirer, newOf(it), []);
    else if (it.knownId === null) context.addIssue({ code: 'custom', path: ['knownId'], message: 'required' });
  });
export type EnquiryValues = z.input<typeof enquiryForm>;
export type EnquiryForm = Form<EnquiryValues>;

export function emptyEnquiry(now: number, zone: string): EnquiryValues {
  return {
    who: 'new',
    knownId: null,
    clientKind: 'company',
    name: '',
    personName: '',
    email: '',
    phone: '',
    channel: 'phone',
    at: momentAt(now, zone),
    words: '',
    referredBy: null,
    source: '',
    referrerReason: '',
  };
}

/** What the core is told; null while the moment is unfinished. */
export function enquiryOf(values: EnquiryValues, zone: string): Input<'sales.logEnquiry'> | null {
  const at = instantIn(values.at, zone);
  if (at === null) return null;
  const client = values.who === 'known' && values.knownId !== null ? { kind: 'known' as const, id: values.knownId } : newOf(values);
  const { channel, words, referrerReason, referredBy, source } = values;
  return { client, enquiry: { at, channel, words, referrerReason }, referredBy, source };
}

function newOf({ clientKind, name, personName, email, phone }: Pick<EnquiryValues, 'clientKind' | 'name' | 'personName' | 'email' | 'phone'>) {
  return { kind: 'new' as const, clientKind, name, personName: clientKind === 'person' ? '' : personName, email, phone };
}
