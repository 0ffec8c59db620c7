import { classes } from '../ui/classes.ts';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './CommandPalette.module.css';
import type { Group } from './use-palette-groups.ts';

const css = classes(styles);

type Props = { readonly group: Group; readonly listId: string; readonly marked: string | null; readonly choose: (act: () => void) => void };

/** Clients, pages or commands, under their name. */
export function PaletteGroup({ group: { name, title, entries }, listId, marked, choose }: Props) {
  return (
    <div role="group" aria-labelledby={`${listId}-${name}`}>
      <div id={`${listId}-${name}`} className={css('title')} role="presentation">
        {title}
      </div>
      {entries.map((entry) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the focus all the time, and the keys
        <div
          key={entry.key}
          id={`${listId}-${entry.key}`}
          role="option"
          tabIndex={-1}
          aria-selected={entry.key === marked}
          className={css('option')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(entry.act)}
        >
          <span className={css('words')}>
            {entry.title}
            {entry.detail && <span className={css('detail')}>{entry.detail}</span>}
          </span>
          {entry.keys && <Kbd keys={entry.keys} />}
        </div>
      ))}
    </div>
  );
}
