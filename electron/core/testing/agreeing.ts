import type { Input, Output } from '#shared/contract/index.ts';
import type { ClauseView, SheetView } from '#shared/contract/expectations.ts';
import type { ClauseId, EngagementId } from '#shared/domain/ids.ts';
import { FILLED } from './expectation-inputs.ts';
import { addClient, makeCore, type NewClient, type TestCore } from './make-core.ts';

export type ClientId = Output<'clients.create'>['id'];
export type SheetId = Output<'expectations.draft'>['id'];
type Channel = Input<'expectations.discuss'>['channel'];

/** A bookkeeper in England, and what one does with a sheet of expectations there. */
export class Agreeing {
  readonly core: TestCore = makeCore();

  async begin(): Promise<this> {
    await this.core.call('practice.setUp', { name: 'Nora Hale Bookkeeping', profession: 'bookkeeper', language: 'en' });
    await this.core.call('practice.update', { clientLanguage: 'en', country: 'GB' });
    return this;
  }

  get(id: SheetId): Promise<SheetView> {
    return this.core.call('expectations.get', { id });
  }

  async keyed(id: SheetId, key: string): Promise<ClauseView> {
    const { clauses } = await this.get(id);
    return clauses.find((clause) => clause.key === key)!;
  }

  async engaged(client: Partial<NewClient> = {}): Promise<{ readonly clientId: ClientId; readonly engagementId: EngagementId }> {
    const clientId = await addClient(this.core, { name: 'Pelc Ogrody', stage: 'active', ...client }, 'Joanna Pelc');
    const { engagements } = await this.core.call('clients.get', { id: clientId });
    return { clientId, engagementId: engagements[0]!.id };
  }

  async drafted(client: Partial<NewClient> = {}): Promise<{ readonly clientId: ClientId; readonly engagementId: EngagementId; readonly id: SheetId }> {
    const of = await this.engaged(client);
    return { ...of, ...(await this.core.call('expectations.draft', { engagementId: of.engagementId })) };
  }

  fill(id: SheetId): Promise<unknown> {
    return this.core.call('expectations.fill', { id, values: FILLED });
  }

  talk(ids: readonly ClauseId[], channel: Channel = 'meeting', note = ''): Promise<unknown> {
    return this.core.call('expectations.discuss', { ids: [...ids], discussed: true, channel, note });
  }

  async talkAll(id: SheetId, except: readonly string[] = []): Promise<unknown> {
    const { clauses } = await this.get(id);
    return this.talk(clauses.filter(({ key }) => !except.includes(key)).map((clause) => clause.id));
  }

  sign(id: SheetId, signedOnClient = '2026-02-26'): Promise<Output<'expectations.sign'>> {
    return this.core.call('expectations.sign', { id, signedOnMe: signedOnClient, signedOnClient, signedBy: 'Joanna Pelc' });
  }
}
