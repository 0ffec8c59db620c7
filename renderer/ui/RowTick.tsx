import { classes } from './classes.ts';
import styles from './choice.module.css';
import { CheckIcon } from './icons/icons.tsx';
import { useInTabOrder } from './row-activity.ts';

const css = classes(styles);

type Props = { readonly label: string; readonly value: boolean; readonly onChange: () => void };

/** The tick of a row in a long table: looks like a Checkbox, and costs little where forty come and go with every step of a scroll. */
export function RowTick({ label, value, onChange }: Props) {
  return (
    <label className={css('line', 'tick')}>
      <input type="checkbox" aria-label={label} checked={value} onChange={onChange} tabIndex={useInTabOrder() ? 0 : -1} />
      <span className={css('box')}>{value && <CheckIcon size={14} />}</span>
    </label>
  );
}
