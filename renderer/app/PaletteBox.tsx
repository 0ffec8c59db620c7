import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import { SearchIcon } from '../ui/icons/icons.tsx';
import styles from './CommandPalette.module.css';
import { PaletteGroup } from './PaletteGroup.tsx';
import { usePaletteGroups, type Entry } from './use-palette-groups.ts';

const css = classes(styles);

/** The field and what it finds. The focus stays in the field; the arrow keys move a mark through the list. */
export function PaletteBox({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const { groups, isSearching } = usePaletteGroups(search);
  const entries = groups.flatMap((group) => group.entries);
  const { marked, move, forget } = useMark(entries);

  const markedId = marked && `${listId}-${marked.key}`;
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (markedId) document.getElementById(markedId)?.scrollIntoView({ block: 'nearest' });
  }, [markedId]);
  const choose = (act: () => void): void => {
    onClose();
    act();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && marked) choose(marked.act);
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else return;
    event.preventDefault();
  };
  const change = (text: string): void => {
    setSearch(text);
    forget();
  };

  return (
    <>
      <div className={css('field')}>
        <SearchIcon />
        <input
          ref={field}
          className={css('input')}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={markedId}
          aria-label={t('app.palette.title')}
          placeholder={t('app.palette.placeholder')}
          spellCheck={false}
          autoComplete="off"
          value={search}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={listId} role="listbox" aria-label={t('app.palette.found')} className={css('list')}>
        {groups.map((group) => (
          <PaletteGroup key={group.name} group={group} listId={listId} marked={marked?.key ?? null} choose={choose} />
        ))}
      </div>
      <div role="status">{entries.length === 0 && !isSearching && <p className={css('none')}>{t('app.palette.nothing', { search })}</p>}</div>
    </>
  );
}

/** The entry that Enter chooses: the first, until the arrow keys move it; at the end it begins again. */
function useMark(entries: readonly Entry[]): { readonly marked: Entry | undefined; readonly move: (step: 1 | -1) => void; readonly forget: () => void } {
  const [moved, setMoved] = useState<string | null>(null);
  const marked = entries.find(({ key }) => key === moved) ?? entries[0];
  const move = (step: 1 | -1): void => {
    if (marked) setMoved(entries.at((entries.indexOf(marked) + step) % entries.length)?.key ?? null);
  };
  return { marked, move, forget: () => setMoved(null) };
}
