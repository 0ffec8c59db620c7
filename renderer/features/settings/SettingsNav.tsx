import { useTranslation } from 'react-i18next';
import type { Route } from '#shared/contract/route.ts';
import { PagesNav } from '../../app/PagesNav.tsx';

const PAGES = [
  { word: 'practice', route: { view: 'settings' } },
  { word: 'time', route: { view: 'settings', page: 'time' } },
  { word: 'reminders', route: { view: 'settings', page: 'reminders' } },
  { word: 'services', route: { view: 'settings', page: 'services' } },
  { word: 'templates', route: { view: 'settings', page: 'templates' } },
  { word: 'expectations', route: { view: 'settings', page: 'expectations' } },
  { word: 'papers', route: { view: 'settings', page: 'papers' } },
  { word: 'data', route: { view: 'settings', page: 'data' } },
  { word: 'history', route: { view: 'settings', page: 'history' } },
] as const satisfies readonly { word: string; route: Route }[];

/** From the practice to what was done. */
export function SettingsNav() {
  const { t } = useTranslation();
  return <PagesNav label={t('copies.nav.label')} pages={PAGES.map(({ word, route }) => ({ word: t(`copies.nav.${word}`), route }))} />;
}
