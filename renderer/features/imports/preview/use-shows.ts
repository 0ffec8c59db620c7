import { useTranslation } from 'react-i18next';
import type { ImportDraft } from '#shared/contract/imports.ts';
import { formatNumber } from '#shared/text/format.ts';
import { useLanguage } from '../../../app/start.tsx';
import type { Choice } from '../../../ui/Option.tsx';

export const SHOWS = ['all', 'new', 'update', 'refused'] as const;
/** Which rows of the file are in view. */
export type Show = (typeof SHOWS)[number];

export function useShows({ counts }: ImportDraft): readonly Choice<Show>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const countOf: Readonly<Record<Show, number>> = { all: counts.rows, new: counts.new, update: counts.updates, refused: counts.refused };
  return SHOWS.map((value) => ({ value, label: t(`imports.options.${value}`), detail: formatNumber(countOf[value], language) }));
}
