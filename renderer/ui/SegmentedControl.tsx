import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classes } from './classes.ts';
import type { Choice } from './Option.tsx';
import styles from './SegmentedControl.module.css';

const css = classes(styles);

type Props<V extends string> = {
  readonly label: string;
  readonly options: readonly Choice<V>[];
  /** Null: none of them yet. */ readonly value: V | null;
  readonly onChange: (value: V) => void;
};

/** Two to five views of the same thing, one of them shown. */
export function SegmentedControl<V extends string>({ label, options, value, onChange }: Props<V>) {
  const choose = (keys: ReadonlySet<unknown>): void => {
    const chosen = options.find((option) => keys.has(option.value));
    if (chosen) onChange(chosen.value);
  };
  return (
    <ToggleButtonGroup
      className={css('group')}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={choose}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} id={option.value} className={css('segment')}>
          {option.label}
          {option.detail && ` ${option.detail}`}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
