import { useContext, useId, type ReactNode } from 'react';
import { DialogTrigger, OverlayTriggerStateContext, Popover } from 'react-aria-components';
import { Button, type ButtonProps } from './Button.tsx';
import { classes } from './classes.ts';
import { DownIcon } from './icons/icons.tsx';
import styles from './overlay.module.css';

const css = classes(styles);

type Props = Omit<ButtonProps, 'onPress' | 'children'> & {
  readonly word: string;
  /** The name of what opens. */
  readonly title: string;
  /** An arrow after the word, where it stands among selects. */
  readonly arrow?: boolean | undefined;
  /** Room for several columns. */
  readonly wide?: boolean | undefined;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
};

/** A button that opens a small panel beside it. */
export function PopoverButton({ word, title, arrow = false, wide = false, children, ...button }: Props) {
  const name = useId();
  return (
    <DialogTrigger>
      <Button {...button}>
        {word}
        {arrow && <DownIcon size={14} />}
      </Button>
      {/* It is the dialog itself: with one inside it, its hidden way out would lie beside the dialog and outside of every landmark. */}
      <Popover className={css('popover', 'padded', wide && 'wide')} offset={4} aria-labelledby={name}>
        <span id={name} hidden>
          {title}
        </span>
        <Content>{children}</Content>
      </Popover>
    </DialogTrigger>
  );
}

function Content({ children }: Pick<Props, 'children'>) {
  const state = useContext(OverlayTriggerStateContext);
  return typeof children === 'function' ? children(() => state?.close()) : children;
}
