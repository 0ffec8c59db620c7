import { useTranslation } from 'react-i18next';
import type { Route } from '#shared/contract/route.ts';
import { PagesNav } from '../../app/PagesNav.tsx';

/** A new page is a line here and its word in `engagements.nav`. */
const PAGES = [
  { word: 'all', route: { view: 'engagements' } },
  { word: 'requests', route: { view: 'requests' } },
] as const satisfies readonly { word: string; route: Route }[];

/** The engagements, and what was asked for in all of them. */
export function EngagementsNav() {
  const { t } = useTranslation();
  return <PagesNav label={t('engagements.title')} pages={PAGES.map(({ word, route }) => ({ word: t(`engagements.nav.${word}`), route }))} />;
}
