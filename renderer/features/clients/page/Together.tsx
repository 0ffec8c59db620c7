import { classes } from '../../../ui/classes.ts';
import styles from './page.module.css';

const css = classes(styles);

/** Short phrases in one line; where it is too long it breaks between them, never within "18 Mar". */
export function Together({ parts, between = ' ·' }: { readonly parts: readonly (string | null | false | undefined)[]; readonly between?: string }) {
  const said = parts.filter((part) => typeof part === 'string');
  return said.map((part, index) => (
    <span key={part}>
      <span className={css('together')}>
        {part}
        {index < said.length - 1 && between}
      </span>{' '}
    </span>
  ));
}
