import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './heads.module.css';
import type { IconComponent } from './icons/icons.tsx';

const css = classes(styles);

type Props = {
  readonly title: string;
  readonly level?: 2 | 3 | undefined;
  readonly icon?: IconComponent | undefined;
  readonly aside?: ReactNode;
  /** For `aria-labelledby` of the section. */
  readonly id?: string | undefined;
};

/** The name of a part of a page. */
export function SectionHead({ title, level = 2, icon: Icon, aside, id }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={css('section')}>
      <Heading id={id}>{title}</Heading>
      {Icon && <Icon size={14} />}
      <span className={css('space')} />
      {aside}
    </div>
  );
}
