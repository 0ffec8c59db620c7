import path from 'node:path';
import Database from 'better-sqlite3';
import type { AppErrorBody } from '#shared/contract/error.ts';
import type { AnyEvent, CallName, Input, Output } from '#shared/contract/index.ts';
import type { ClientFields } from '#shared/domain/client.ts';
import { createApplication } from '../application.ts';
import type { Application } from '../ports.ts';
import { fakePorts, type FakeOptions, type FakePorts } from './fake-ports.ts';

export type TestCore = {
  readonly application: Application;
  readonly ports: FakePorts;
  readonly events: AnyEvent[];
  /** The value, or a failed test with the refusal's sentence. */
  call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** The refusal, or a failed test when the call was accepted. */
  refusal(name: string, input: unknown): Promise<AppErrorBody>;
};

/** A real application over a temporary folder with ports moved by hand: what almost every test starts from. */
export function makeCore(options: FakeOptions = {}): TestCore {
  const ports = fakePorts(options);
  const application = createApplication(ports);
  const events: AnyEvent[] = [];
  application.onEvent((event) => void events.push(event));
  return {
    application,
    ports,
    events,
    async call(name, input) {
      const result = await application.dispatch(name, input);
      if (!result.ok)
        throw new Error(`${name}: ${result.error.code} ${result.error.field ?? ''} ${result.error.message}`, { cause: ports.logged.at(-1)?.error });
      return result.value as Output<typeof name>;
    },
    async refusal(name, input) {
      const result = await application.dispatch(name, input);
      if (result.ok) throw new Error(`${name} was accepted`);
      return result.error;
    },
  };
}

export type NewClient = { readonly [Field in keyof ClientFields]?: ClientFields[Field] | undefined } & { readonly name: string };

/** An active company with one decision maker, unless the test says otherwise. */
export async function addClient(core: TestCore, client: NewClient, personName: string | null = 'Anna Wrona'): Promise<Output<'clients.create'>['id']> {
  const people = personName === null ? [] : [{ person: { name: personName }, role: 'decision_maker' as const }];
  const { id } = await core.call('clients.create', { client: { kind: 'company', ...client } as Input<'clients.create'>['client'], people });
  return id;
}

/** Its file: for a look from outside, and for rows that other screens leave behind. */
export function fileOf({ ports }: TestCore, options: Database.Options = {}): Database.Database {
  return new Database(path.join(ports.paths.folder, 'evenkeel.db'), options);
}
