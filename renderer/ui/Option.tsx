import { ListBoxItem } from 'react-aria-components';
import { classes } from './classes.ts';
import { CheckIcon } from './icons/icons.tsx';
import styles from './overlay.module.css';

const css = classes(styles);

export type Choice<V extends string = string> = {
  readonly value: V;
  readonly label: string;
  /** Faint words after the label. */
  readonly detail?: string | undefined;
};

/** One line of a list of choices. */
export function Option({ choice }: { readonly choice: Choice }) {
  return (
    <ListBoxItem id={choice.value} textValue={choice.label} className={css('item')}>
      {({ isSelected }) => (
        <>
          <span className={css('words')}>{choice.label}</span>
          {choice.detail && <span className={css('detail')}>{choice.detail}</span>}
          <span className={css('tick')}>{isSelected && <CheckIcon size={14} />}</span>
        </>
      )}
    </ListBoxItem>
  );
}
