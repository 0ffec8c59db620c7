import { classes } from '../../../ui/classes.ts';
import styles from './page.module.css';

const css = classes(styles);

/** Short phrases in one line, with a dot between them; where they do not fit, the line breaks between them and never within "18 Mar". */
export function Together({ parts, dots = true }: { readonly parts: readonly (string | null | false | undefined)[]; readonly dots?: boolean }) {
  const said = parts.filter((part) => typeof part === 'string');
  return (
    <span className={css('together', dots && 'dotted')}>
      {said.map((part) => (
        <span key={part}>{part} </span>
      ))}
    </span>
  );
}
