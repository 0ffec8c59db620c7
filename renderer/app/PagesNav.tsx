import type { Route } from '#shared/contract/route.ts';
import styles from './PagesNav.module.css';
import { hrefOf, useRouter } from './router.tsx';

type Props = { readonly label: string; readonly pages: readonly { readonly word: string; readonly route: Route }[] };

/** The pages of one place of the rail, each with an address of its own. */
export function PagesNav({ label, pages }: Props) {
  const here = hrefOf(useRouter().route);
  return (
    <nav aria-label={label} className={styles['pages']}>
      {pages.map(({ word, route }) => (
        <a key={word} href={hrefOf(route)} {...(hrefOf(route) === here && { 'aria-current': 'page' })}>
          {word}
        </a>
      ))}
    </nav>
  );
}
