import styles from './Kbd.module.css';
import { spokenKeys } from './keyboard.ts';

/** A shortcut as this computer's keyboard names it: `Mod+K` is Ctrl K, on a Mac ⌘ K. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles['kbd']}>{spokenKeys(keys)}</kbd>;
}
