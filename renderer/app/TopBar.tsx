import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { SearchIcon } from '../ui/icons/icons.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useCommands } from './commands.tsx';
import styles from './TopBar.module.css';

const css = classes(styles);

/** The field that opens the palette, and what one does most: note a promise, log. */
export function TopBar() {
  const { t } = useTranslation();
  const { run, isAvailable } = useCommands();
  return (
    <header className={css('top')}>
      <AriaButton className={css('find')} onPress={() => run('palette')}>
        <SearchIcon />
        <span className={css('words')}>{t('app.top.find')}</span>
        <Kbd keys="Mod+K" />
      </AriaButton>
      <span className={css('space')} />
      <Button onPress={() => run('capture')} keys="Mod+Shift+L" isDisabled={!isAvailable('capture')}>
        {t('app.top.capture')}
      </Button>
      <Button onPress={() => run('log')} keys="Mod+L" isDisabled={!isAvailable('log')}>
        {t('app.top.log')}
      </Button>
    </header>
  );
}
