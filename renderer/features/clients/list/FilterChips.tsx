import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { CrossIcon } from '../../../ui/icons/icons.tsx';
import { countFilters, withoutFilters, type ListView } from './list-view.ts';
import type { ClientList } from './use-client-list.ts';
import { useFilterFields } from './use-filter-choices.ts';
import styles from './list.module.css';

const css = classes(styles);

type Chip = { readonly key: string; readonly words: string; readonly change: Partial<ListView> };

/** What narrows the list, each with a way to take it back. */
export function FilterChips({ list: { view, narrow } }: { readonly list: ClientList }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const chips = useChips(view);
  if (chips.length === 0) return null;
  // The button is gone; the next Tab goes on from here.
  const act = (change: Partial<ListView>): void => {
    place.current?.focus();
    narrow(change);
  };
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label={t('clients.filter.chosen')} className={css('chips')}>
      {chips.map(({ key, words, change }) => (
        <button key={key} type="button" className={css('chip')} aria-label={t('clients.filter.remove', { words })} onClick={() => act(change)}>
          {words}
          <CrossIcon size={12} />
        </button>
      ))}
      {countFilters(view) > 1 && (
        <Button kind="quiet" size="small" onPress={() => act(withoutFilters(view))}>
          {t('clients.filter.clear')}
        </Button>
      )}
    </div>
  );
}

function useChips(view: ListView): readonly Chip[] {
  const { t } = useTranslation();
  const fields = useFilterFields(view).flatMap(({ name, options, value, changeTo }) => {
    if (value.length === 0) return [];
    const labels = value.map((each) => options.find((option) => option.value === each)?.label ?? each);
    return [
      {
        key: name,
        words: t('clients.filter.chip', { filter: t(`clients.filter.${name}`), values: labels.join(t('clients.list.between')) }),
        change: changeTo([]),
      },
    ];
  });
  return view.withoutEngagement ? [...fields, { key: 'without', words: t('clients.filter.withoutEngagement'), change: { withoutEngagement: false } }] : fields;
}
