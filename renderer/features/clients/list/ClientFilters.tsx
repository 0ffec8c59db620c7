import { useTranslation } from 'react-i18next';
import { classes } from '../../../ui/classes.ts';
import { SearchField } from '../../../ui/SearchField.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { ColumnsButton } from './ColumnsButton.tsx';
import { FilterButton } from './FilterButton.tsx';
import { SavedViews, type Shown } from '../../views/SavedViews.tsx';
import { FilterChips } from './FilterChips.tsx';
import { viewFrom } from './list-view.ts';
import type { ClientList } from './use-client-list.ts';
import styles from './list.module.css';

const css = classes(styles);
const SHOWS = ['current', 'archived', 'all'] as const;

/** What narrows the list; every change is seen at once. */
export function ClientFilters({ list }: { readonly list: ClientList }) {
  const { t } = useTranslation();
  const { view, narrow, total, first, isNarrowed } = list;
  return (
    <>
      <div className={css('filters')} role="search">
        <div className={css('search')}>
          <SearchField label={t('clients.list.search')} value={view.search} onChange={(search) => narrow({ search })} />
        </div>
        <SegmentedControl
          label={t('clients.list.which')}
          options={SHOWS.map((value) => ({ value, label: t(`clients.list.${value}`) }))}
          value={view.show}
          onChange={(show) => narrow({ show })}
        />
        <FilterButton list={list} />
        <SavedViews screen="clients" shown={shownBy(list)} />
        <ColumnsButton />
        {isNarrowed && total !== undefined && <span className={css('count')}>{t('clients.list.found', { count: total })}</span>}
      </div>
      <FilterChips list={list} />
      {first?.timelineCut && <p className={css('cut')}>{t('clients.list.timelineCut')}</p>}
    </>
  );
}

function shownBy(list: ClientList): Shown {
  return {
    definition: JSON.stringify(list.view),
    saved: list.saved,
    understood: (definition) => JSON.stringify(viewFrom(definition)),
    open: (saved, definition) => list.open(saved, viewFrom(definition)),
  };
}
