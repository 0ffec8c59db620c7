import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ComboBox as AriaComboBox, Group, Input, ListBox, Popover } from 'react-aria-components';
import { classes } from './classes.ts';
import { ariaField, fieldCss, FieldLabel, FieldNotes, type FieldProps } from './field-parts.tsx';
import { DownIcon } from './icons/icons.tsx';
import { Option, type Choice } from './Option.tsx';
import styles from './overlay.module.css';

const css = classes(styles);

type Props = FieldProps & {
  /** What fits the present text: the caller searches, nothing is filtered here. */
  readonly options: readonly Choice[];
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** A choice from the list; null when the text was changed by hand and no longer is one. */
  readonly onChoose: (value: string | null) => void;
  readonly value: string | null;
  /** Any text may stand, not only one of the list. */
  readonly free?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
};

/** Type to search, choose from what is found; with `free`, what was typed may stand. */
export function ComboBox(props: Props) {
  const { options, text, onTextChange, onChoose, value, free = false, placeholder, autoFocus = false, onBlur } = props;
  const { t } = useTranslation();
  // The same objects for the same options: the list is then not built anew with every letter typed elsewhere in the form.
  const items = useMemo(() => options.map((choice) => ({ id: choice.value, choice })), [options]);
  return (
    <AriaComboBox
      className={fieldCss('field')}
      items={items}
      inputValue={text}
      onInputChange={onTextChange}
      selectedKey={value}
      onSelectionChange={(key) => onChoose(key === null ? null : String(key))}
      allowsCustomValue={free}
      allowsEmptyCollection={!free}
      menuTrigger="focus"
      autoFocus={autoFocus}
      {...(onBlur && { onBlur: () => onBlur() })}
      {...ariaField(props)}
    >
      <FieldLabel {...props} />
      <Group className={fieldCss('control', 'group')}>
        <Input className={fieldCss('inner')} {...(placeholder && { placeholder })} />
        <Button className={fieldCss('small')}>
          <DownIcon size={14} />
        </Button>
      </Group>
      <FieldNotes {...props} />
      <Popover className={css('popover')} offset={4}>
        <ListBox className={css('list')} renderEmptyState={() => <div className={css('none')}>{t('ui.combo.nothing')}</div>}>
          {({ choice }: { choice: Choice }) => <Option choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
