import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import type { Show } from './use-shows.ts';

/** No row of that kind, or none at all; takes over the focus of the row that was the last. */
export function NoRows({ show, onShowAll }: { readonly show: Show; readonly onShowAll: () => void }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div ref={place}>
      <EmptyState title={t(`imports.table.none.${show}`)} actions={show !== 'all' && <Button onPress={onShowAll}>{t('imports.table.none.showAll')}</Button>}>
        {t(show === 'all' ? 'imports.table.none.allText' : 'imports.table.none.text')}
      </EmptyState>
    </div>
  );
}
