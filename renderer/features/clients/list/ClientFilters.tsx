import { memo } from 'react';
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

type Props = { readonly list: ClientList };

/** All it says and does follows from these; which rows are seen is not among them. */
const SAYING = ['view', 'saved', 'opened', 'total', 'first'] as const satisfies readonly (keyof ClientList)[];

/** What narrows the list; every change is seen at once. While the list scrolls it stays as it is. */
export const ClientFilters = memo(Filters, (before, after) => SAYING.every((key) => before.list[key] === after.list[key]));

function Filters({ list }: Props) {
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
