import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './choice.module.css';

const css = classes(styles);

type Props = {
  readonly children: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly detail?: string | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** On or off, at once. */
export function Switch({ children, value, onChange, detail, isDisabled = false }: Props) {
  return (
    <AriaSwitch className={css('line')} isSelected={value} onChange={onChange} isDisabled={isDisabled}>
      <span className={css('track')} />
      <span className={css('words')}>
        {children}
        {detail && <span className={css('detail')}>{detail}</span>}
      </span>
    </AriaSwitch>
  );
}
