import type { Letterhead } from '#shared/domain/sheets/document.ts';
import { classes } from '../../ui/classes.ts';
import styles from './letterhead.module.css';

const css = classes(styles);

/** Who it comes from: logo or name at the left, how to reach them at the right. Nothing where nothing is known. */
export function SheetLetterhead({ letterhead: { name, lines, logo } }: { readonly letterhead: Letterhead }) {
  if (!logo && name === '' && lines.length === 0) return null;
  return (
    <div className={css('letterhead')}>
      {logo && <img className={css('logo')} src={logo.src} width={logo.width} height={logo.height} alt={name} />}
      <address className={css('lines')}>
        {name && <b>{name}</b>}
        {lines.map((line, index) => (
          <span key={index}>{line}</span>
        ))}
      </address>
    </div>
  );
}
