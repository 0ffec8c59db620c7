import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './choice.module.css';
import { CheckIcon, MinusIcon } from './icons/icons.tsx';
import { useInTabOrder } from './row-activity.ts';

const css = classes(styles);

type Props = {
  readonly children: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  /** Some of what it stands for is ticked. */
  readonly some?: boolean | undefined;
  readonly detail?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  /** When the words beside it are not its name. */
  readonly label?: string | undefined;
};

/** Yes or no, sent with the form. */
export function Checkbox({ children, value, onChange, some = false, detail, isDisabled = false, label }: Props) {
  return (
    <AriaCheckbox
      className={css('line')}
      isSelected={value}
      isIndeterminate={some}
      onChange={onChange}
      isDisabled={isDisabled}
      excludeFromTabOrder={!useInTabOrder()}
      {...(label && { 'aria-label': label })}
    >
      <span className={css('box')}>{some ? <MinusIcon size={14} /> : value && <CheckIcon size={14} />}</span>
      <span className={css('words')}>
        {children}
        {detail && <span className={css('detail')}>{detail}</span>}
      </span>
    </AriaCheckbox>
  );
}
