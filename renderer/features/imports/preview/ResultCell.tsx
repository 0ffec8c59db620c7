import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#shared/contract/imports.ts';
import { classes } from '../../../ui/classes.ts';
import { CrossIcon, MergeIcon, MinusIcon, PlusIcon, type IconComponent } from '../../../ui/icons/icons.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { outcomeOf, type Outcome } from './row-facts.ts';
import styles from './preview.module.css';
import { useDecisionChoices } from './use-decision-choices.ts';

const css = classes(styles);
const ICONS: Readonly<Record<Outcome, IconComponent>> = { new: PlusIcon, update: MergeIcon, joins: MergeIcon, refused: CrossIcon, left: MinusIcon };

type Props = { readonly row: ImportRow; readonly onDecide: (decision: ImportRow['decision']) => void };

/** What becomes of the row; for one that was recognised, a menu of what else could. */
export function ResultCell({ row, onDecide }: Props) {
  const { t } = useTranslation();
  const outcome = outcomeOf(row);
  const Icon = ICONS[outcome];
  const state = t(`imports.state.${outcome}`);
  const choices = useDecisionChoices(row);
  const canDecide = choices.length > 0 && outcome !== 'refused';
  return (
    <span className={css('result', outcome)}>
      <Icon size={14} />
      {canDecide ? (
        <Menu
          label={t('imports.decide.label', { row: row.row, state })}
          word={state}
          kind="quiet"
          size="small"
          entries={choices.map(({ value, label }) => ({ id: value, label, onAction: () => onDecide(value) }))}
        />
      ) : (
        state
      )}
    </span>
  );
}
