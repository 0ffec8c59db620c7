import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { classes } from '../../ui/classes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import styles from './today.module.css';
import { personOf } from './today-words.ts';

const css = classes(styles);
/** Names that fit into the line at its widest; the rest is cut off anyway. */
const NAMES = 12;

type Props = { readonly day: Output<'today.get'>; readonly all: boolean; readonly onToggle: () => void };

/** The foot of the list: who else waits today, behind those for now. */
export function LaterToday({ day: { lines, visible, total }, all, onToggle }: Props) {
  const { t } = useTranslation();
  if (total <= visible) return null;
  const names = lines
    .slice(visible, visible + NAMES)
    .map(personOf)
    .join(' · ');
  return (
    <div className={css('after')}>
      {!all && <span className={css('names')}>{t('today.after', { count: total - visible, names })}</span>}
      <span className={css('space')} />
      <LinkButton onPress={onToggle}>{t(all ? 'today.hide' : 'today.show')}</LinkButton>
    </div>
  );
}
