import type { ClientId } from '#shared/domain/ids.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { classes } from '../../ui/classes.ts';
import { secondName } from './ClientName.tsx';
import styles from './clients.module.css';

const css = classes(styles);

type Props = { readonly client: { readonly clientId: ClientId; readonly name: string; readonly personName: string | null } };

/** The way to a client from a list of something else: the person, and the firm faint beside it. */
export function ClientLink({ client: { clientId, name, personName } }: Props) {
  const second = secondName(name, personName);
  return (
    <>
      <span className={css('first')}>
        <RouteLink look="name" to={{ view: 'client', id: clientId }}>
          {personName ?? name}
        </RouteLink>
      </span>{' '}
      {second && <span className={css('faint')}>{second}</span>}
    </>
  );
}
