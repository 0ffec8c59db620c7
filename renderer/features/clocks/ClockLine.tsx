import { useTranslation } from 'react-i18next';
import type { ClockView } from '#shared/contract/clocks.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import type { ClockAct } from './ClientClocks.tsx';
import { useClockActs } from './use-clock-acts.ts';
import { useClockWords } from './use-clock-words.ts';
import styles from './clocks.module.css';

const css = classes(styles);

type Props = {
  readonly clock: ClockView;
  readonly isFirst: boolean;
  /** Of the same client and the same side: what it may be one matter with. */
  readonly others: readonly ClockView[];
  readonly onAct: (act: ClockAct) => void;
};

/** One open clock: what for and until when, the usual act as a button, the others behind the dots. Red only for a promise past its 24 hours. */
export function ClockLine({ clock, isFirst, others, onAct }: Props) {
  const { t } = useTranslation();
  const words = useClockWords();
  const acts = useClockActs();
  const what = words.what(clock);
  const isBroken = clock.kind === 'mine' && clock.late;
  const word = t(clock.kind === 'mine' ? 'clocks.act.done' : 'clocks.act.answered');
  const entries: readonly MenuEntry[] = [
    { id: 'postpone', label: t(clock.kind === 'mine' ? 'clocks.act.postpone' : 'clocks.act.wait'), onAction: () => onAct({ what: 'postpone', clock }) },
    ...others.map((other) => ({
      id: `merge-${other.id}`,
      label: t('clocks.act.merge', { what: words.what(other) }),
      onAction: () => void acts.merge(clock, other),
    })),
    { id: 'drop', label: t('clocks.act.drop'), onAction: () => onAct({ what: 'drop', clock }), hard: true },
  ];
  return (
    <li className={css('clock')}>
      <span>
        <span className={css(isFirst && 'first')}>{what}</span> <span className={css('when', isBroken && 'late')}>{words.when(clock)}</span>
      </span>
      <Button size="small" label={t('clocks.act.label', { act: word, what })} onPress={() => void acts.close(clock)}>
        {word}
      </Button>
      <Menu label={t('clocks.act.more', { what })} entries={entries} />
    </li>
  );
}
