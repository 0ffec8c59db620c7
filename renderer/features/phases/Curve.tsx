import type { Phase } from '#shared/domain/pipeline/facts.ts';
import { classes } from '../../ui/classes.ts';
import styles from './phases.module.css';

const css = classes(styles);

/** The way of the feelings, from the bright start through the low point to the end. */
const WAY = 'M6 34 C 22 12, 44 8, 58 22 S 88 70, 118 72 S 168 34, 190 28 S 222 12, 234 10';
const PLACES: Readonly<Record<Phase, readonly [number, number]>> = {
  uninformed_optimism: [36, 14],
  informed_pessimism: [76, 47],
  valley_of_despair: [118, 72],
  informed_optimism: [172, 35],
  success: [234, 10],
};

/** Where somebody is on it. */
export function Curve({ phase, label }: { readonly phase: Phase; readonly label: string }) {
  const [x, y] = PLACES[phase];
  return (
    <svg className={css('curve')} viewBox="0 0 244 82" role="img" aria-label={label}>
      <path d={WAY} />
      {Object.entries(PLACES).map(([each, [cx, cy]]) => (
        <circle key={each} className={css('place')} cx={cx} cy={cy} r="2" />
      ))}
      <circle className={css('here')} cx={x} cy={y} r="6" />
    </svg>
  );
}

/** What the signs weighed, a bar a day; as high as a score that is certainly the low point. */
const HIGHEST = 8;
const BAR = 4;

export function Weights({ curve, label }: { readonly curve: readonly number[]; readonly label: string }) {
  return (
    <svg className={css('weights')} viewBox={`0 0 ${curve.length * BAR} 34`} role="img" aria-label={label} preserveAspectRatio="none">
      {curve.map((score, n) => {
        const height = 1 + (Math.min(score, HIGHEST) / HIGHEST) * 32;
        return <rect key={n} x={n * BAR} y={34 - height} width={BAR - 1} height={height} />;
      })}
    </svg>
  );
}
