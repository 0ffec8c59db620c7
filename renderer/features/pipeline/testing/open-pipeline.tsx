import { makeCore, type TestCore } from '../../../../electron/core/testing/make-core.ts';
import type { Route } from '#shared/contract/route.ts';
import { plainFeatures } from '../../../testing/plain-features.tsx';
import { renderApp, type Rendered } from '../../../testing/render-app.tsx';
import { ClientScreen } from '../../clients/page/ClientScreen.tsx';
import { LogProvider } from '../../interactions/LogProvider.tsx';
import { SaleScreen } from '../../sales/SaleScreen.tsx';
import { PipelineScreen } from '../PipelineScreen.tsx';

/** A core whose first questions are answered, on the day of the drawings. */
export async function practice(): Promise<TestCore> {
  const core = makeCore();
  await core.call('practice.setUp', { name: 'Brzoza Books' });
  return core;
}

/** The pipeline and the page of a client in their frame. */
export function openPipeline(core: TestCore, at: Route = { view: 'pipeline' }): Rendered {
  localStorage.clear();
  sessionStorage.clear();
  const plain = plainFeatures();
  const screens = { ...plain.screens, pipeline: PipelineScreen, client: ClientScreen, sale: SaleScreen };
  return renderApp({ ...plain, screens, Around: LogProvider }, { core, at });
}
