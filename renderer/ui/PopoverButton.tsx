import type { ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonProps } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './overlay.module.css';

const css = classes(styles);

type Props = Omit<ButtonProps, 'onPress' | 'children'> & {
  readonly word: string;
  /** The name of what opens. */
  readonly title: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
};

/** A button that opens a small panel beside it. */
export function PopoverButton({ word, title, children, ...button }: Props) {
  return (
    <DialogTrigger>
      <Button {...button}>{word}</Button>
      <Popover className={css('popover', 'padded')} offset={4}>
        <AriaDialog aria-label={title}>{({ close }) => (typeof children === 'function' ? children(close) : children)}</AriaDialog>
      </Popover>
    </DialogTrigger>
  );
}
