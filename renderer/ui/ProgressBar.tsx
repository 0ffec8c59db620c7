import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './ProgressBar.module.css';

const css = classes(styles);

type Props = {
  readonly label: string;
  /** Null while the end is not known. */
  readonly value: number | null;
  readonly max?: number | undefined;
  /** What stands at the right end instead of per cent: "1,200 of 10,000". */
  readonly text?: string | undefined;
};

/** How far something has come. */
export function ProgressBar({ label, value, max = 1, text }: Props) {
  return (
    <AriaProgressBar className={css('progress')} value={value ?? 0} maxValue={max} isIndeterminate={value === null} {...(text && { valueLabel: text })}>
      {({ percentage, valueText }) => (
        <>
          <div className={css('words')}>
            <Label>{label}</Label>
            <span>{value !== null && valueText}</span>
          </div>
          <div className={css('track')}>
            <div className={css('fill', value === null && 'unknown')} style={{ width: `${percentage ?? 100}%` }} />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
