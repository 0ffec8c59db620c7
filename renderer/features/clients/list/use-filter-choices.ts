import { useTranslation } from 'react-i18next';
import { OUTCOME_FILTERS } from '#shared/contract/client-list.ts';
import { BANDS } from '#shared/domain/gap.ts';
import { LANGUAGES } from '#shared/domain/language.ts';
import { useCall } from '../../../api/use-call.ts';
import type { Choice } from '../../../ui/Option.tsx';
import { useStageChoices } from '../use-choices.ts';
import type { ListFilter, ListView } from './list-view.ts';

/** One filter with its values as texts, which boxes and chips need. */
export type FilterField = {
  readonly name: ListFilter;
  readonly options: readonly Choice[];
  readonly value: readonly string[];
  /** The change that the new values mean. */
  readonly changeTo: (values: readonly string[]) => Partial<ListView>;
};

/** A client without a language of its own, as a text. */
const OWN = 'own';

/** Every filter with what can be chosen: the words of the domain, and what stands with clients. */
export function useFilterFields(view: ListView): readonly FilterField[] {
  const { t } = useTranslation();
  const stages = useStageChoices();
  const { data } = useCall('clients.choices', {});
  const languages = [{ value: OWN, label: t('clients.filter.ownLanguage') }, ...LANGUAGES.map((value) => ({ value, label: t(`app.language.${value}`) }))];
  return [
    known('stages', stages, view.stages),
    known(
      'bands',
      BANDS.map((value) => ({ value, label: t(`app.band.${value}`) })),
      view.bands,
    ),
    known(
      'outcomes',
      OUTCOME_FILTERS.map((value) => ({ value, label: value === 'running' ? t('clients.filter.running') : t(`app.outcome.${value}`) })),
      view.outcomes,
    ),
    { name: 'tags', options: sameWords(withChosen(data?.tags, view.tags)), value: view.tags, changeTo: (tags) => ({ tags: [...tags] }) },
    { name: 'towns', options: sameWords(withChosen(data?.towns, view.towns)), value: view.towns, changeTo: (towns) => ({ towns: [...towns] }) },
    {
      name: 'languages',
      options: languages,
      value: view.languages.map((language) => language ?? OWN),
      changeTo: (values) => ({ languages: [...(values.includes(OWN) ? [null] : []), ...LANGUAGES.filter((language) => values.includes(language))] }),
    },
    { name: 'sources', options: sameWords(withChosen(data?.sources, view.sources)), value: view.sources, changeTo: (sources) => ({ sources: [...sources] }) },
  ];
}

/** A filter over words of the domain: those that are chosen, in its order. */
function known<N extends 'stages' | 'bands' | 'outcomes'>(name: N, options: readonly Choice<ListView[N][number]>[], value: ListView[N]): FilterField {
  return {
    name,
    options,
    value,
    changeTo: (values) => ({ [name]: options.map((option) => option.value).filter((each) => values.includes(each)) }),
  };
}

function sameWords(texts: readonly string[]): readonly Choice[] {
  return texts.map((value) => ({ value, label: value }));
}

/** What is chosen can be taken back, also when no client has it any more. */
function withChosen(texts: readonly string[] = [], chosen: readonly string[]): readonly string[] {
  return [...texts, ...chosen.filter((each) => !texts.includes(each))];
}
