import { z } from 'zod';

/** Every place of the application; its text form is the location hash and the target of a notification. */
export const route = z.discriminatedUnion('view', [
  z.strictObject({ view: z.literal('today') }),
  z.strictObject({ view: z.literal('clients') }),
  z.strictObject({ view: z.literal('client'), id: z.int().positive() }),
  z.strictObject({ view: z.literal('client-new') }),
  z.strictObject({ view: z.literal('client-edit'), id: z.int().positive() }),
  z.strictObject({ view: z.literal('import') }),
  z.strictObject({ view: z.literal('pipeline') }),
  z.strictObject({ view: z.literal('trash') }),
  z.strictObject({ view: z.literal('settings') }),
]);
export type Route = z.output<typeof route>;

export function routeText(value: Route): string {
  switch (value.view) {
    case 'client':
      return `/clients/${value.id}`;
    case 'client-new':
      return '/clients/new';
    case 'client-edit':
      return `/clients/${value.id}/edit`;
    default:
      return `/${value.view}`;
  }
}

/** Today for anything it does not know. */
export function routeFrom(text: string): Route {
  const [first, second, third] = text.replace(/^#?\/?/, '').split('/');
  if (first === 'clients' && second === 'new') return { view: 'client-new' };
  if (first === 'clients' && second && /^[1-9]\d{0,14}$/.test(second)) return { view: third === 'edit' ? 'client-edit' : 'client', id: Number(second) };
  const plain = route.safeParse({ view: first });
  return plain.success ? plain.data : { view: 'today' };
}
