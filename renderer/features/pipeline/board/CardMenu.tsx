import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { BoardCard } from '#shared/contract/pipeline.ts';
import { classes } from '../../../ui/classes.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { MoreIcon } from '../../../ui/icons/icons.tsx';
import overlay from '../../../ui/overlay.module.css';
import { useMoveMenu } from '../move/use-move-menu.ts';
import type { BoardTools } from './Board.tsx';
import styles from './board.module.css';

const css = classes({ ...overlay, ...styles });

type Props = { readonly card: BoardCard; readonly tools: BoardTools; readonly isOpen: boolean; readonly onOpenChange: (open: boolean) => void };

/** “Move to…”: every stage, what else may have happened, and the ways to close; with the mouse, or M. */
export function CardMenu({ card, tools, isOpen, onOpenChange }: Props) {
  const { t } = useTranslation();
  const name = card.personName ?? card.name;
  const sections = useMoveMenu(card);
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <span className={css('more')}>
        <IconButton label={t('pipeline.menu.label', { name })} icon={MoreIcon} />
      </span>
      <Popover className={css('popover')} offset={4} placement="bottom end">
        <Menu className={css('list')} aria-label={t('pipeline.menu.label', { name })}>
          {sections.map(({ id, title, entries }) => (
            <MenuSection key={id}>
              <Header className={css('section')}>{title}</Header>
              {entries.map((entry) => (
                <MenuItem key={entry.id} id={entry.id} textValue={entry.label} className={css('item')} onAction={() => tools.ask(card, entry.ask)}>
                  {entry.label}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
          <Separator className={css('separator')} />
          <MenuItem id="open" className={css('item')} textValue={t('pipeline.menu.open')} onAction={() => tools.open(card)}>
            {t('pipeline.menu.open')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
