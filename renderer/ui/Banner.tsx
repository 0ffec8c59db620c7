import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { classes } from './classes.ts';
import type { IconComponent } from './icons/icons.tsx';

const css = classes(styles);

type Props = {
  readonly children: ReactNode;
  readonly icon?: IconComponent | undefined;
  readonly actions?: ReactNode;
  /** `hard` is for the loss of data only. */
  readonly tone?: 'plain' | 'hard' | undefined;
  /** Across the whole window, without a border of its own. */
  readonly across?: boolean | undefined;
};

/** A sentence that stays as long as it is true. */
export function Banner({ children, icon: Icon, actions, tone = 'plain', across = false }: Props) {
  return (
    <div className={css('banner', tone, across && 'across')} role="note">
      {Icon && <Icon />}
      <p className={css('words')}>{children}</p>
      {actions && <div className={css('actions')}>{actions}</div>}
    </div>
  );
}
