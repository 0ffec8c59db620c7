import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { DownIcon, MoreIcon } from '../../../ui/icons/icons.tsx';
import overlay from '../../../ui/overlay.module.css';
import styles from './move.module.css';
import type { Ask } from './move-steps.ts';
import type { MenuPart } from './use-move-menu.ts';

const css = classes({ ...overlay, ...styles });

type Props = {
  /** The name of the button and of the list; without `word` the button is three dots. */
  readonly label: string;
  readonly word?: string | undefined;
  readonly parts: readonly MenuPart[];
  readonly onAsk: (ask: Ask) => void;
  /** A last line that is no move. */
  readonly also?: { readonly label: string; readonly onAction: () => void } | undefined;
  /** Opened by a key as well. */
  readonly open?: { readonly is: boolean; readonly set: (open: boolean) => void } | undefined;
};

/** What one can ask for a client, by kind. */
export function MoveMenu({ label, word, parts, onAsk, also, open }: Props) {
  return (
    <MenuTrigger {...(open && { isOpen: open.is, onOpenChange: open.set })}>
      {word ? (
        <Button label={label}>
          {word}
          <DownIcon size={14} />
        </Button>
      ) : (
        <IconButton label={label} icon={MoreIcon} />
      )}
      <Popover className={css('popover')} offset={4} placement="bottom end">
        <Menu className={css('list')} aria-label={label}>
          {parts.map(({ id, title, entries }) => (
            <MenuSection key={id}>
              <Header className={css('heading')}>{title}</Header>
              {entries.map((entry) => (
                <MenuItem key={entry.id} id={entry.id} textValue={entry.label} className={css('item')} onAction={() => onAsk(entry.ask)}>
                  {entry.label}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
          {also && <Separator className={css('separator')} />}
          {also && (
            <MenuItem id="also" className={css('item')} textValue={also.label} onAction={also.onAction}>
              {also.label}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
