import { useTranslation } from 'react-i18next';
import { BANDS, type Band } from '#shared/domain/gap.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { PopoverButton } from '../../ui/PopoverButton.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './pipeline.module.css';
import type { Pipeline } from './use-pipeline.ts';

const css = classes(styles);
/** In a select: no narrowing. A tag or source is prefixed, so that one called "any" is told from it. */
const ANY = 'any';

type Props = { readonly pipeline: Pipeline; readonly tags: readonly string[]; readonly sources: readonly string[] };

/** What narrows the board and the list alike; every change is seen at once. */
export function PipelineFilters({ pipeline, tags, sources }: Props) {
  const { t } = useTranslation();
  const { filter, narrow, clear, narrowedBy } = pipeline;
  const bands = [{ value: ANY, label: t('pipeline.filter.anyBand') }, ...BANDS.map((value) => ({ value, label: t(`app.band.${value}`) }))] as const;
  return (
    <PopoverButton word={narrowedBy > 0 ? t('pipeline.filter.active', { count: narrowedBy }) : t('pipeline.filter.word')} title={t('pipeline.filter.title')}>
      <div className={css('filters')} role="search">
        <SearchField label={t('pipeline.filter.search')} value={filter.search} onChange={(search) => narrow({ search })} autoFocus />
        <Words label={t('pipeline.filter.tag')} any={t('pipeline.filter.anyTag')} of={tags} value={filter.tag} onChange={(tag) => narrow({ tag })} />
        <Words
          label={t('pipeline.filter.source')}
          any={t('pipeline.filter.anySource')}
          of={sources}
          value={filter.source}
          onChange={(source) => narrow({ source })}
        />
        <Select<Band | typeof ANY>
          label={t('pipeline.filter.band')}
          options={bands}
          value={filter.band ?? ANY}
          onChange={(band) => narrow({ band: band === ANY ? null : band })}
        />
        <Switch value={filter.late} onChange={(late) => narrow({ late })}>
          {t('pipeline.filter.late')}
        </Switch>
        {/* Never disabled: with the focus on it, Esc would no longer reach the popover. */}
        <Button onPress={clear}>{t('pipeline.filter.clear')}</Button>
      </div>
    </PopoverButton>
  );
}

type WordsProps = {
  readonly label: string;
  readonly any: string;
  readonly of: readonly string[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

/** One of the practice's own words; nothing where there are none yet. */
function Words({ label, any, of, value, onChange }: WordsProps) {
  if (of.length === 0) return null;
  const options = [{ value: ANY, label: any }, ...of.map((word) => ({ value: `= ${word}`, label: word }))];
  return (
    <Select
      label={label}
      options={options}
      value={value === null ? ANY : `= ${value}`}
      onChange={(chosen) => onChange(chosen === ANY ? null : chosen.slice('= '.length))}
    />
  );
}
