import { useTranslation } from 'react-i18next';
import type { SheetRef } from '#shared/contract/sheet-ref.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './today.module.css';

const css = classes(styles);

const PAPERS: readonly SheetRef[] = [
  { kind: 'day' },
  { kind: 'call-list' },
  { kind: 'updates' },
  { kind: 'nearby', town: null },
  { kind: 'before-close', absenceId: null },
];

/** What one takes along from the screen: for the desk, for the road, for the end of the day, where that does not stand above already. */
export function Papers({ isClosing }: { readonly isClosing: boolean }) {
  const { t } = useTranslation();
  return (
    <nav className={css('papers')} aria-label={t('today.papers')}>
      <span>{t('today.papers')}</span>
      {PAPERS.filter(({ kind }) => !isClosing || kind !== 'before-close').map((sheet) => (
        <RouteLink key={sheet.kind} to={{ view: 'sheet', sheet }}>
          {t(`sheets.kind.${sheet.kind}`)}
        </RouteLink>
      ))}
    </nav>
  );
}
