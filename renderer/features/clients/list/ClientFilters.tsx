import { useTranslation } from 'react-i18next';
import { classes } from '../../../ui/classes.ts';
import { SearchField } from '../../../ui/SearchField.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { ColumnsButton } from './ColumnsButton.tsx';
import { FilterButton } from './FilterButton.tsx';
import { FilterChips } from './FilterChips.tsx';
import type { ClientList } from './use-client-list.ts';
import { SavedViews } from './views/SavedViews.tsx';
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
        <SavedViews list={list} />
        <ColumnsButton />
        {isNarrowed && total !== undefined && <span className={css('count')}>{t('clients.list.found', { count: total })}</span>}
      </div>
      <FilterChips list={list} />
      {first?.timelineCut && <p className={css('cut')}>{t('clients.list.timelineCut')}</p>}
    </>
  );
}
