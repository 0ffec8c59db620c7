import { useTranslation } from 'react-i18next';
import { COMMANDS } from '#shared/contract/commands.ts';
import { classes } from '../ui/classes.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './ShortcutSheet.module.css';

const css = classes(styles);
/** The menus whose commands stand under one title. */
const SECTIONS = [
  ['file', ['file', 'edit']],
  ['view', ['view']],
  ['help', ['help']],
] as const satisfies readonly (readonly [string, readonly (typeof COMMANDS)[number]['menu'][]])[];
/** What every list understands; keys as they are printed on a keyboard. */
const IN_LISTS = [
  ['move', '↑ ↓'],
  ['open', 'Enter'],
  ['act', 'space'],
  ['walk', '← →'],
  ['leave', 'Esc'],
  ['toast', 'F6'],
  ['done', 'D'],
  ['later', 'S'],
] as const;

/** All keys on one page; opened with `?`. */
export function ShortcutSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('app.shortcuts.title')} isOpen={isOpen} onClose={onClose} size="wide">
      <div className={css('columns')}>
        {SECTIONS.map(([section, menus]) => (
          <section key={section}>
            <h3 className={css('title')}>{t(`app.shortcuts.${section}`)}</h3>
            <dl>
              {COMMANDS.map(({ id, keys, menu }) => menus.some((each) => each === menu) && keys && <Line key={id} what={t(`app.command.${id}`)} keys={keys} />)}
            </dl>
          </section>
        ))}
        <section>
          <h3 className={css('title')}>{t('app.shortcuts.lists')}</h3>
          <dl>
            {IN_LISTS.map(([id, keys]) => (
              <Line key={id} what={t(`app.shortcuts.${id}`)} keys={keys === 'space' ? t('app.shortcuts.space') : keys} />
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

function Line({ what, keys }: { readonly what: string; readonly keys: string }) {
  return (
    <div className={css('line')}>
      <dt>{what}</dt>
      <dd>
        <Kbd keys={keys} />
      </dd>
    </div>
  );
}
