import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { classes } from './classes.ts';
import { useInTabOrder } from './row-activity.ts';
import styles from './IconButton.module.css';
import type { IconComponent } from './icons/icons.tsx';

const css = classes(styles);
const TOOLTIP_AFTER_MS = 500;

type Props = {
  /** The name of the button, also shown as its tooltip. */
  readonly label: string;
  readonly icon: IconComponent;
  readonly onPress?: (() => void) | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** A button with a symbol instead of a word, 28 × 28. */
export function IconButton({ label, icon: Icon, onPress, isDisabled = false }: Props) {
  return (
    <TooltipTrigger delay={TOOLTIP_AFTER_MS}>
      <AriaButton
        className={css('button')}
        aria-label={label}
        isDisabled={isDisabled}
        excludeFromTabOrder={!useInTabOrder()}
        {...(onPress && { onPress: () => onPress() })}
      >
        <Icon />
      </AriaButton>
      <Tooltip className={css('tooltip')} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
