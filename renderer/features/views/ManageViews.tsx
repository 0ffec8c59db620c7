import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView, ViewScreen } from '#shared/contract/saved-views.ts';
import { useCommands } from '../../app/commands.tsx';
import { useAct } from '../../app/use-act.ts';
import { classes } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CrossIcon, DownIcon, UpIcon } from '../../ui/icons/icons.tsx';
import { ViewName } from './ViewName.tsx';
import styles from './views.module.css';

const css = classes(styles);

type Props = { readonly screen: ViewScreen; readonly views: readonly SavedView[]; readonly onClose: () => void };

/** The saved views: another name, another place, or gone. Each is done at once, and can be undone. */
export function ManageViews({ screen, views, onClose }: Props) {
  const { t } = useTranslation();
  const { run } = useCommands();
  const list = useRef<HTMLOListElement>(null);
  const reordering = useAct('views.reorder');
  const removing = useAct('views.remove');
  const move = (from: number, to: number): void => {
    const ids = views.map(({ id }) => id);
    const [moved] = ids.splice(from, 1);
    if (moved !== undefined) ids.splice(to, 0, moved);
    void reordering.run({ screen, ids });
  };
  const remove = async ({ id, name }: SavedView): Promise<void> => {
    // The button goes with its row; the list takes the focus.
    list.current?.focus();
    await removing.run({ id }, { done: t('clients.views.removed', { name }), undo: () => run('undo') });
  };
  return (
    <Dialog title={t('clients.views.manageTitle')} isOpen onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- only the program puts the focus here */}
      <ol ref={list} tabIndex={-1} className={css('views')} aria-label={t('clients.views.manageTitle')}>
        {views.map((view, at) => (
          <li key={view.id}>
            <ViewName view={view} />
            <IconButton label={t('clients.views.up', { name: view.name })} icon={UpIcon} isDisabled={at === 0} onPress={() => move(at, at - 1)} />
            <IconButton
              label={t('clients.views.down', { name: view.name })}
              icon={DownIcon}
              isDisabled={at === views.length - 1}
              onPress={() => move(at, at + 1)}
            />
            <IconButton label={t('clients.views.remove', { name: view.name })} icon={CrossIcon} onPress={() => void remove(view)} />
          </li>
        ))}
      </ol>
      {views.length === 0 && <p>{t('clients.views.none')}</p>}
    </Dialog>
  );
}
