import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { Language } from '#shared/domain/language.ts';
import type { MessageKind } from '#shared/domain/messages/message.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

async function working({ language = 'en', name = 'Wrona' }: { readonly language?: Language; readonly name?: string } = {}): Promise<number> {
  const clientId = await addClient(core, { name, language });
  await core.call('engagements.add', {
    clientId,
    engagement: { title: 'Bookkeeping', kind: 'recurring', startedOn: '2026-01-05', meetingRhythm: 'quarterly' },
  } as Input<'engagements.add'>);
  return clientId;
}

const compose = (clientId: number, kind: MessageKind) => core.call('messages.compose', { clientId, kind } as Input<'messages.compose'>);
const draft = async (clientId: number, body = 'Hello,\n\nnothing new at your firm.\n\nRegards') => {
  const message = { channel: 'email' as const, subject: 'News', body };
  return (await core.call('messages.save', { id: null, clientId, kind: 'update', language: 'en', message } as Input<'messages.save'>)).id;
};

describe('right after an own absence', () => {
  const away = (fromOn: string, toOn: string) => core.call('absences.add', { clientId: null, absence: { kind: 'away', fromOn, toOn } as never });

  it.each<[Language, string]>([
    ['en', 'I am back at work, and this is where we stand.'],
    ['pl', 'Jestem już z powrotem w pracy i piszę, na czym stoimy.'],
    ['ru', 'Я снова на работе и пишу, как идут дела.'],
  ])('an update in %s begins with it, and still waits for a line about this client alone', async (language, back) => {
    await away('2026-02-16', '2026-02-25');
    const clientId = await working({ language });
    const { body } = await compose(clientId, 'update');
    expect(body.split('\n\n')[1]).toBe(back);
    const id = await draft(clientId, body);
    expect(await core.refusal('messages.handOver', { id, way: 'copy' })).toMatchObject({ reason: 'unfilled' });
    expect((await compose(clientId, 'no-news')).body).toContain(back);
    expect((await compose(clientId, 'check-in')).body).not.toContain(back);
  });

  it('it is not said again to whom it was said, nor days later', async () => {
    await away('2026-02-16', '2026-02-25');
    const clientId = await working();
    const id = await draft(clientId);
    await core.call('messages.handOver', { id, way: 'copy' });
    await core.call('messages.settle', { id, outcome: 'sent', channel: 'email' });
    expect((await compose(clientId, 'update')).body).not.toContain('I am back');
    const other = await working({ name: 'Holm' });
    core.ports.time.sleep(2 * DAY_OF_HOURS);
    expect((await compose(other, 'update')).body).toContain('I am back');
    core.ports.time.sleep(2 * DAY_OF_HOURS);
    expect((await compose(other, 'update')).body).not.toContain('I am back');
  });
});
