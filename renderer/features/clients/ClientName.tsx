import { useTranslation } from 'react-i18next';
import type { ClientRow } from '#shared/contract/client-list.ts';
import { classes } from '../../ui/classes.ts';
import styles from './clients.module.css';

const css = classes(styles);

/** The person in bold and the firm faint beside it; only the firm may be cut off. A firm without a person says so. */
export function ClientName({ client: { name, personName, kind } }: { readonly client: Pick<ClientRow, 'name' | 'personName' | 'kind'> }) {
  const { t } = useTranslation();
  const second = secondName(name, personName) ?? (personName === null && kind === 'company' ? t('clients.name.noPerson') : null);
  return (
    <>
      <b>{personName ?? name}</b>
      {second && <span className={css('second')}>{second}</span>}
    </>
  );
}

/** The client's own name where the person's does not already say it. */
export function secondName(name: string, personName: string | null): string | null {
  return personName !== null && personName !== name ? name : null;
}
