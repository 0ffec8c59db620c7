import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { CheckList } from '../../../ui/CheckList.tsx';
import { classes } from '../../../ui/classes.ts';
import { PopoverButton } from '../../../ui/PopoverButton.tsx';
import { countFilters, withoutFilters } from './list-view.ts';
import type { ClientList } from './use-client-list.ts';
import { useFilterFields } from './use-filter-choices.ts';
import styles from './list.module.css';

const css = classes(styles);

/** All filters side by side. */
export function FilterButton({ list }: { readonly list: ClientList }) {
  const { t } = useTranslation();
  const count = countFilters(list.view);
  return (
    <PopoverButton word={count === 0 ? t('clients.filter.word') : t('clients.filter.wordCount', { count })} title={t('clients.filter.title')} arrow wide>
      <Panel list={list} />
    </PopoverButton>
  );
}

function Panel({ list: { view, narrow, total } }: { readonly list: ClientList }) {
  const { t } = useTranslation();
  const fields = useFilterFields(view).filter(({ options }) => options.length > 0);
  return (
    <div className={css('panel')}>
      <div className={css('fields')}>
        {fields.map(({ name, options, value, changeTo }) => (
          <CheckList key={name} label={t(`clients.filter.${name}`)} options={options} value={value} onChange={(values) => narrow(changeTo(values))} />
        ))}
      </div>
      <Checkbox value={view.withoutEngagement} onChange={(withoutEngagement) => narrow({ withoutEngagement })}>
        {t('clients.filter.withoutEngagement')}
      </Checkbox>
      <div className={css('panelFoot')}>
        <span role="status">{total !== undefined && t('clients.list.found', { count: total })}</span>
        <Button size="small" isDisabled={countFilters(view) === 0} onPress={() => narrow(withoutFilters(view))}>
          {t('clients.filter.clear')}
        </Button>
      </div>
    </div>
  );
}
