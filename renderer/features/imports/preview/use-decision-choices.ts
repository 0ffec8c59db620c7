import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#shared/contract/imports.ts';
import type { Choice } from '../../../ui/Option.tsx';

/** What may happen to a row that was recognised; nothing to choose for all others. */
export function useDecisionChoices({ match }: ImportRow): readonly Choice<ImportRow['decision']>[] {
  const { t } = useTranslation();
  if (!match) return [];
  return [
    { value: 'merge', label: t(match.clientId === null ? 'imports.decide.join' : 'imports.decide.merge', { name: match.name }) },
    { value: 'separate', label: t('imports.decide.separate') },
    { value: 'skip', label: t('imports.decide.skip') },
  ];
}
