import { useTranslation } from 'react-i18next';
import type { Route } from '#shared/contract/route.ts';
import { PagesNav } from '../../app/PagesNav.tsx';

/** A new page is a line here and its word in `rhythm.nav`. */
const PAGES = [
  { word: 'gaps', route: { view: 'rhythm' } },
  { word: 'calls', route: { view: 'calls' } },
  { word: 'meetings', route: { view: 'meetings' } },
] as const satisfies readonly { word: string; route: Route }[];

/** Gaps, calls and meetings. */
export function RhythmNav() {
  const { t } = useTranslation();
  return <PagesNav label={t('rhythm.nav.label')} pages={PAGES.map(({ word, route }) => ({ word: t(`rhythm.nav.${word}`), route }))} />;
}
