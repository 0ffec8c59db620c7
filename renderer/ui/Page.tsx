import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Page.module.css';

const css = classes(styles);

type Props = {
  readonly children: ReactNode;
  /** `read`: at most 1100 wide and scrolls. `form`: narrower, for fields. `full`: as wide as there is room. `fill`: does not scroll itself, a list in it does. */
  readonly width?: 'read' | 'form' | 'full' | 'fill' | undefined;
  /** The grey ground on which cards lie. */
  readonly ground?: 'canvas' | undefined;
  /** What stands beside it, 320 wide; hidden below 1040. */
  readonly pane?: ReactNode;
  readonly paneLabel?: string | undefined;
};

/** The room of one screen: its padding, its scrolling and the optional pane on the right. */
export function Page({ children, width = 'full', ground, pane, paneLabel }: Props) {
  return (
    <div className={css('columns', pane != null && 'withPane')}>
      <div className={css('main', width, ground)}>
        <div className={css('content')}>{children}</div>
      </div>
      {pane != null && (
        <aside className={css('pane')} aria-label={paneLabel}>
          {pane}
        </aside>
      )}
    </div>
  );
}
