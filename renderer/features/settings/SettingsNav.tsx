import { useTranslation } from 'react-i18next';
import type { Route } from '#shared/contract/route.ts';
import { hrefOf } from '../../app/router.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './settings.module.css';

const css = classes(styles);

type SettingsRoute = Extract<Route, { view: 'settings' }>;

const PAGES = [
  { word: 'practice', route: { view: 'settings' } },
  { word: 'time', route: { view: 'settings', page: 'time' } },
  { word: 'services', route: { view: 'settings', page: 'services' } },
  { word: 'templates', route: { view: 'settings', page: 'templates' } },
  { word: 'data', route: { view: 'settings', page: 'data' } },
  { word: 'history', route: { view: 'settings', page: 'history' } },
] as const satisfies readonly { word: string; route: SettingsRoute }[];

/** The pages of the settings, each with an address of its own. */
export function SettingsNav({ route }: { readonly route: SettingsRoute }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('copies.nav.label')} className={css('pages')}>
      {PAGES.map((page) => (
        <a key={page.word} href={hrefOf(page.route)} {...(hrefOf(page.route) === hrefOf(route) && { 'aria-current': 'page' })}>
          {t(`copies.nav.${page.word}`)}
        </a>
      ))}
    </nav>
  );
}
