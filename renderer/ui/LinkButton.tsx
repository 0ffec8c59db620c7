import type { ReactNode } from 'react';
import { Button as AriaButton, Link as AriaLink } from 'react-aria-components';
import { classes } from './classes.ts';
import buttons from './Button.module.css';
import type { IconComponent } from './icons/icons.tsx';
import { useInTabOrder } from './row-activity.ts';
import styles from './LinkButton.module.css';

const css = classes({ ...buttons, ...styles });

type Props = {
  readonly children: ReactNode;
  /** A place (`#/clients/3`, `tel:…`, `mailto:…`); without it, it is an act. */
  readonly href?: string | undefined;
  readonly onPress?: (() => void) | undefined;
  /** `text` is a teal word, `name` one that somebody wrote and that may be long, `faint` a small grey one; the others look like a Button. */
  readonly look?: 'text' | 'name' | 'faint' | 'plain' | 'go' | 'quiet' | undefined;
  readonly icon?: IconComponent | undefined;
  readonly label?: string | undefined;
};

/** A place that looks like a button, or an act that looks like a link. */
export function LinkButton({ children, href, onPress, look = 'text', icon: Icon, label }: Props) {
  const className = look === 'text' || look === 'name' || look === 'faint' ? css('text', look) : css('button', look, 'regular');
  const shared = { className, excludeFromTabOrder: !useInTabOrder(), ...(label && { 'aria-label': label }), ...(onPress && { onPress: () => onPress() }) };
  const content = (
    <>
      {Icon && <Icon />}
      {children}
    </>
  );
  if (href === undefined) return <AriaButton {...shared}>{content}</AriaButton>;
  return (
    <AriaLink href={href} {...shared}>
      {content}
    </AriaLink>
  );
}
