import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classes } from './classes.ts';
import { useInTabOrder } from './row-activity.ts';
import styles from './Button.module.css';
import type { IconComponent } from './icons/icons.tsx';
import { Kbd } from './Kbd.tsx';

const css = classes(styles);

export type ButtonKind = 'plain' | 'go' | 'quiet';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress?: (() => void) | undefined;
  /** `go` is filled: one in view, for the main act. `quiet` has no border. */
  readonly kind?: ButtonKind | undefined;
  readonly size?: 'small' | 'regular' | 'large' | undefined;
  readonly icon?: IconComponent | undefined;
  /** Shown beside the word where there is room, as `Mod+L`. */
  readonly keys?: string | undefined;
  /** Keeps the focus and says so while the act is under way. */
  readonly pending?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  /** The id of the form a `submit` outside of it belongs to. */
  readonly form?: string | undefined;
  /** Takes the whole width of its place. */
  readonly wide?: boolean | undefined;
  /** When the word alone does not say what is acted on: "Call Anna Wrona". */
  readonly label?: string | undefined;
  readonly autoFocus?: boolean | undefined;
};

/** Something to do. */
export function Button({
  children,
  onPress,
  kind = 'plain',
  size = 'regular',
  icon: Icon,
  keys,
  pending = false,
  isDisabled = false,
  type = 'button',
  form,
  wide = false,
  label,
  autoFocus = false,
}: ButtonProps) {
  return (
    <AriaButton
      type={type}
      className={css('button', kind, size, wide && 'wide')}
      isPending={pending}
      isDisabled={isDisabled}
      excludeFromTabOrder={!useInTabOrder()}
      autoFocus={autoFocus}
      {...(onPress && { onPress: () => onPress() })}
      {...(label && { 'aria-label': label })}
      {...(form && { form })}
    >
      {Icon && <Icon />}
      {children}
      {keys && (
        <span className={css('keys')}>
          <Kbd keys={keys} />
        </span>
      )}
    </AriaButton>
  );
}
