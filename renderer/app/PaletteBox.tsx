import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import { SearchIcon } from '../ui/icons/icons.tsx';
import styles from './CommandPalette.module.css';
import { PaletteGroup } from './PaletteGroup.tsx';
import { usePaletteGroups } from './use-palette-groups.ts';

const css = classes(styles);

/** The field and what it finds. The focus stays in the field; the arrow keys move a mark through the list. */
export function PaletteBox({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const [moved, setMoved] = useState<string | null>(null);
  const { groups, isSearching } = usePaletteGroups(search);
  const entries = groups.flatMap((group) => group.entries);
  const marked = entries.find(({ key }) => key === moved) ?? entries[0];

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [marked?.key]);
  const choose = (act: () => void): void => {
    onClose();
    act();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const at = marked ? entries.indexOf(marked) : -1;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (event.key === 'Enter' && marked) choose(marked.act);
    else if (next !== undefined && entries.length > 0) setMoved(entries.at(next % entries.length)?.key ?? null);
    else return;
    event.preventDefault();
  };
  const change = (text: string): void => {
    setSearch(text);
    setMoved(null);
  };

  return (
    <>
      <div className={css('field')}>
        <SearchIcon />
        <input
          autoFocus // the palette is opened to type
          className={css('input')}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={marked ? `${listId}-${marked.key}` : undefined}
          aria-label={t('app.palette.title')}
          placeholder={t('app.palette.placeholder')}
          spellCheck={false}
          autoComplete="off"
          value={search}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={listId} role="listbox" aria-label={t('app.palette.found')} className={css('list')}>
        {groups.map((group) => (
          <PaletteGroup key={group.name} group={group} listId={listId} marked={marked?.key ?? null} choose={choose} />
        ))}
      </div>
      <p role="status" className={css('none')} hidden={entries.length > 0 || isSearching}>
        {entries.length === 0 && !isSearching && t('app.palette.nothing', { search })}
      </p>
    </>
  );
}
