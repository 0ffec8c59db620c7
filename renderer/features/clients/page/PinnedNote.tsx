import { useTranslation } from 'react-i18next';
import { classes } from '../../../ui/classes.ts';
import { LockIcon } from '../../../ui/icons/icons.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import styles from './page.module.css';

const css = classes(styles);

/** What one must know before ringing; for one's own eyes. */
export function PinnedNote({ note }: { readonly note: string }) {
  const { t } = useTranslation();
  return (
    <p className={css('pinned')}>
      <LockIcon />
      <VisuallyHidden>{t('clients.notes.pinned')} </VisuallyHidden>
      {note}
    </p>
  );
}
