import type { ClientView } from '#shared/contract/clients.ts';
import type { SaleView } from '#shared/contract/sale-view.ts';

/** What every form of the sale is given. */
export type SaleFormProps = { readonly client: ClientView; readonly sale: SaleView };
