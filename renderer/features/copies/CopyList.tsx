import type { Backup } from '#shared/contract/backups.ts';
import { classes } from '../../ui/classes.ts';
import styles from './copies.module.css';
import { CopyRow } from './CopyRow.tsx';

const css = classes(styles);

type Props = { readonly copies: readonly Backup[]; readonly pending?: boolean | undefined; readonly onRestore: (copy: Backup) => void };

/** Copies to restore, in the order given. */
export function CopyList({ copies, pending = false, onRestore }: Props) {
  return (
    <ul className={css('copies')}>
      {copies.map((copy) => (
        <CopyRow key={copy.id} copy={copy} pending={pending} onRestore={() => onRestore(copy)} />
      ))}
    </ul>
  );
}
