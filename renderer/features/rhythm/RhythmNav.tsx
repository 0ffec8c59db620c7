import { useTranslation } from 'react-i18next';
import type { Route } from '#shared/contract/route.ts';
import { hrefOf, useRouter } from '../../app/router.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './rhythm.module.css';

const css = classes(styles);

/** The pages of the rhythm, each with an address of its own; a new one is a line here and its word in `rhythm.nav`. */
const PAGES = [
  { word: 'gaps', route: { view: 'rhythm' } },
  { word: 'calls', route: { view: 'calls' } },
  { word: 'meetings', route: { view: 'meetings' } },
] as const satisfies readonly { word: string; route: Route }[];

export function RhythmNav() {
  const { t } = useTranslation();
  const here = hrefOf(useRouter().route);
  return (
    <nav aria-label={t('rhythm.nav.label')} className={css('pages')}>
      {PAGES.map((page) => (
        <a key={page.word} href={hrefOf(page.route)} {...(hrefOf(page.route) === here && { 'aria-current': 'page' })}>
          {t(`rhythm.nav.${page.word}`)}
        </a>
      ))}
    </nav>
  );
}
