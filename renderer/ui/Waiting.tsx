import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import styles from './states.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

const css = classes(styles);
const WIDTHS = ['62%', '88%', '74%', '91%', '56%'] as const;

type Props = {
  /** How many lines the answer will roughly have. */
  readonly lines?: number | undefined;
};

/** An answer is on its way. Nothing is drawn in the first 150 ms, so a quick answer never flashes. */
export function Waiting({ lines = 5 }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css('waiting')} role="status">
      <VisuallyHidden>{t('ui.waiting')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={css('bone')} style={{ width: WIDTHS[index % WIDTHS.length] }} />
      ))}
    </div>
  );
}
