import type { TestCore } from '../../../../electron/core/testing/make-core.ts';
import type { Route } from '#shared/contract/route.ts';
import { plainFeatures } from '../../../testing/plain-features.tsx';
import { renderApp, type Rendered } from '../../../testing/render-app.tsx';
import { ClientScreen } from '../../clients/page/ClientScreen.tsx';
import { LogProvider } from '../../interactions/LogProvider.tsx';
import { EnquiryScreen } from '../EnquiryScreen.tsx';
import { SaleScreen } from '../SaleScreen.tsx';

/** The screens of a sale in their frame. */
export function openSale(core: TestCore, at: Route): Rendered {
  const plain = plainFeatures();
  const screens = { ...plain.screens, client: ClientScreen, sale: SaleScreen, enquiry: EnquiryScreen };
  return renderApp({ ...plain, screens, Around: LogProvider }, { core, at });
}
