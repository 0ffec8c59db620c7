import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonKind, type ButtonProps } from './Button.tsx';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import { DownIcon, MoreIcon, type IconComponent } from './icons/icons.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './overlay.module.css';

const css = classes(styles);

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly onAction: () => void;
  readonly icon?: IconComponent | undefined;
  readonly keys?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Takes something away. */
  readonly hard?: boolean | undefined;
};

type Props = {
  /** The name of the button; without `word` it is three dots. */
  readonly label: string;
  readonly word?: string | undefined;
  readonly kind?: ButtonKind | undefined;
  readonly size?: ButtonProps['size'];
  readonly entries: readonly MenuEntry[];
};

/** A button that opens a list of things to do. */
export function Menu({ label, word, kind, size, entries }: Props) {
  return (
    <MenuTrigger>
      {word ? (
        <Button kind={kind} size={size} label={label}>
          {word}
          <DownIcon size={14} />
        </Button>
      ) : (
        <IconButton label={label} icon={MoreIcon} />
      )}
      <Popover className={css('popover')} offset={4} placement="bottom end">
        <AriaMenu className={css('list')} aria-label={label} items={entries.map((entry) => ({ id: entry.id, entry }))}>
          {({ entry }) => <MenuLine entry={entry} />}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function MenuLine({ entry: { id, label, onAction, icon: Icon, keys, isDisabled = false, hard = false } }: { readonly entry: MenuEntry }) {
  return (
    <MenuItem id={id} textValue={label} onAction={onAction} isDisabled={isDisabled} className={css('item', hard && 'hard')}>
      {Icon && <Icon />}
      <span className={css('words')}>{label}</span>
      {keys && <Kbd keys={keys} />}
    </MenuItem>
  );
}
