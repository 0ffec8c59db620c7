import { useTranslation } from 'react-i18next';
import type { Stage } from '#shared/domain/stage.ts';
import { classes } from '../../../ui/classes.ts';
import { SearchField } from '../../../ui/SearchField.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useStageChoices } from '../use-choices.ts';
import type { ClientList } from './use-client-list.ts';
import styles from './list.module.css';

const css = classes(styles);
const SHOWS = ['current', 'archived', 'all'] as const;
/** In a select: no narrowing. A tag is prefixed, so that one called "any" is told from it. */
const ANY = 'any';

/** What narrows the list; every change is seen at once. */
export function ClientFilters({ list: { filter, narrow, tags, total, isNarrowed } }: { readonly list: ClientList }) {
  const { t } = useTranslation();
  const stages = [{ value: ANY, label: t('clients.list.anyStage') }, ...useStageChoices()] as const;
  const tagChoices = [{ value: ANY, label: t('clients.list.anyTag') }, ...tags.map((tag) => ({ value: `tag ${tag}`, label: tag }))];
  return (
    <div className={css('filters')} role="search">
      <div className={css('search')}>
        <SearchField label={t('clients.list.search')} value={filter.search} onChange={(search) => narrow({ search })} />
      </div>
      <SegmentedControl
        label={t('clients.list.which')}
        options={SHOWS.map((value) => ({ value, label: t(`clients.list.${value}`) }))}
        value={filter.show}
        onChange={(show) => narrow({ show })}
      />
      <div className={css('select')}>
        <Select<Stage | typeof ANY>
          label={t('clients.list.stage')}
          labelHidden
          options={stages}
          value={filter.stages[0] ?? ANY}
          onChange={(stage) => narrow({ stages: stage === ANY ? [] : [stage] })}
        />
      </div>
      {tags.length > 0 && (
        <div className={css('select')}>
          <Select
            label={t('clients.list.tag')}
            labelHidden
            options={tagChoices}
            value={filter.tags[0] === undefined ? ANY : `tag ${filter.tags[0]}`}
            onChange={(tag) => narrow({ tags: tag === ANY ? [] : [tag.slice('tag '.length)] })}
          />
        </div>
      )}
      {isNarrowed && total !== undefined && <span className={css('count')}>{t('clients.list.found', { count: total })}</span>}
    </div>
  );
}
