import { makeCore, type TestCore } from '../../../../electron/core/testing/make-core.ts';
import type { Input } from '#shared/contract/index.ts';
import type { Route } from '#shared/contract/route.ts';
import { informsByDefault, type Kind } from '#shared/domain/interaction.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { useCall } from '../../../api/use-call.ts';
import { plainFeatures } from '../../../testing/plain-features.tsx';
import { renderApp, type Rendered } from '../../../testing/render-app.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { ContactLink } from '../ContactLink.tsx';
import { LogProvider } from '../LogProvider.tsx';
import { Timeline } from '../Timeline.tsx';
import { TwelveStrip } from '../TwelveStrip.tsx';

export const CALL = { channel: 'phone', direction: 'out', result: 'connected', purpose: 'news' } as const satisfies Kind;
export const MAIL = { channel: 'email', direction: 'out', result: 'delivered', purpose: 'news' } as const satisfies Kind;

/** A core whose first questions are answered, on the day of the drawings. */
export async function practice(): Promise<TestCore> {
  const core = makeCore();
  await core.call('practice.setUp', { name: 'Brzoza Books' });
  return core;
}

type Happened = Kind & { readonly summary?: string; readonly minutes?: number; readonly informs?: boolean; readonly personId?: number | null };

/** Something that happened so many days of 24 hours ago. */
export async function happened(core: TestCore, clientId: number, daysAgo: number, { informs, ...it }: Happened): Promise<number> {
  const at = core.ports.time.now() - daysAgo * DAY_OF_HOURS;
  const input: Input<'interactions.log'> = { ...it, clientId, at, informs: informs ?? informsByDefault(it) };
  return (await core.call('interactions.log', input)).id;
}

/** Everything of this folder on one page, about the client of the route. */
function Page({ route }: { readonly route: Extract<Route, { view: 'client' }> }) {
  const client = useCall('clients.get', { id: route.id });
  return (
    <Loaded of={client}>
      {(loaded) => (
        <>
          <PageHead title={loaded.name} />
          <ContactLink kind="phone" value="+48 12 555 01 72" clientId={route.id} personId={null} />
          <ContactLink kind="email" value="anna@wronaceramika.example" clientId={route.id} personId={null} />
          <TwelveStrip client={loaded} />
          <Timeline clientId={route.id} />
        </>
      )}
    </Loaded>
  );
}

export function openClient(core: TestCore, id: number): Rendered {
  return open(core, { view: 'client', id });
}

/** Some other page, with the frame and its shortcut. */
export function openElsewhere(core: TestCore): Rendered {
  return open(core, { view: 'clients' });
}

function open(core: TestCore, at: Route): Rendered {
  const plain = plainFeatures();
  return renderApp({ ...plain, screens: { ...plain.screens, client: Page }, Around: LogProvider }, { core, at });
}
