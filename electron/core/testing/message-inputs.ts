import type { CallName, Input } from '#shared/contract/index.ts';
import type { TestCore } from './make-core.ts';

const MESSAGE = {
  personId: 1,
  channel: 'email',
  subject: 'No change',
  body: 'Hello,\n\nnothing new.\n\nRegards',
  serviceId: null,
  expectsAnswer: true,
} as const;
const SERVICE = { name: 'Payroll', fitsWhen: 'They hire', priceHint: 'from 80' };

/** One well-formed input for every call about messages, services, templates and private notes. */
export const MESSAGE_INPUTS = {
  'messages.compose': { clientId: 1, kind: 'no-news' },
  'messages.open': { clientId: 1 },
  'messages.get': { id: 1 },
  'messages.save': { id: null, clientId: 1, kind: 'no-news', language: 'en', message: MESSAGE },
  'messages.discard': { id: 1 },
  'messages.hold': { id: 1 },
  'messages.release': { id: 1 },
  'messages.handOver': { id: 1, way: 'file' },
  'messages.settle': { id: 1, outcome: 'sent', channel: 'email' },
  'services.list': {},
  'services.add': { service: SERVICE },
  'services.update': { id: 1, service: { ...SERVICE, name: 'Wages' } },
  'services.archive': { id: 1, archived: true },
  'services.reorder': { ids: [2] },
  'services.hints': { clientId: 1 },
  'services.react': { id: 1, reaction: 'later' },
  'templates.list': {},
  'templates.get': { kind: 'letter', language: 'en' },
  'templates.save': { kind: 'letter', language: 'en', passages: [{ name: 'hello', text: { formal: 'Dear {greeting},', informal: 'Hi {greeting},' } }] },
  'templates.restore': { kind: 'letter', language: 'en' },
  'notes.list': { clientId: 1 },
  'notes.keep': { clientId: 1, text: 'They shouted' },
  'notes.update': { id: 1, text: 'They were loud' },
  'notes.discard': { id: 1 },
} satisfies { readonly [N in CallName]?: Input<N> };

type Step = (core: TestCore) => Promise<unknown>;
const draft: Step = (core) => core.call('messages.save', MESSAGE_INPUTS['messages.save']);
const service: Step = (core) => core.call('services.add', MESSAGE_INPUTS['services.add']);
const note: Step = (core) => core.call('notes.keep', MESSAGE_INPUTS['notes.keep']);

/** What must be so before a step has something to do. */
export const MESSAGE_STEPS: Partial<Record<CallName, Step>> = {
  'messages.discard': draft,
  'messages.hold': draft,
  'messages.release': async (core) => [await draft(core), await core.call('messages.hold', { id: 1 })],
  'messages.handOver': draft,
  'messages.settle': draft,
  'services.update': service,
  'services.archive': service,
  'services.reorder': async (core) => [await service(core), await service(core)],
  'services.react': async (core) => {
    await service(core);
    const save = MESSAGE_INPUTS['messages.save'];
    await core.call('messages.save', { ...save, message: { ...save.message, serviceId: 1 } });
    await core.call('messages.settle', MESSAGE_INPUTS['messages.settle']);
  },
  'templates.restore': (core) => core.call('templates.save', MESSAGE_INPUTS['templates.save']),
  'notes.update': note,
  'notes.discard': note,
};
