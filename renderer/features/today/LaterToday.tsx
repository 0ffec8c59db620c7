import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { classes } from '../../ui/classes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { kindOf } from './kinds/index.ts';
import type { Around } from '#shared/domain/today-words.ts';
import styles from './today.module.css';
import { personOf } from './today-words.ts';

const css = classes(styles);
/** Lines that fit into one at its widest; the rest is cut off anyway. */
const NAMED = 8;

type Props = { readonly day: Output<'today.get'>; readonly around: Around; readonly all: boolean; readonly onToggle: () => void };

/** The foot of the list: what else there is today, behind what is for now. */
export function LaterToday({ day: { lines, visible, total, away }, around, all, onToggle }: Props) {
  const { t } = useTranslation();
  if (total <= visible) return null;
  // A name says enough of an update; of anything else one wants to know what it is.
  const names = lines
    .slice(visible, visible + NAMED)
    .map((line) => (line.subject.kind === 'update' ? personOf(line) : `${kindOf(line).words(line, around).what}, ${personOf(line)}`))
    .join(' · ');
  return (
    <div className={css('after')}>
      {!all && <span className={css('names')}>{t(away ? 'today.away.after' : 'today.after', { count: total - visible, names })}</span>}
      <span className={css('space')} />
      <LinkButton onPress={onToggle}>{t(all ? 'today.hide' : 'today.show')}</LinkButton>
    </div>
  );
}
