import { useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { BANDS } from '#shared/domain/gap.ts';
import { totalOf, type GapScale, type StripPart } from '#shared/domain/gap-strip.ts';
import { classes } from '../../ui/classes.ts';
import { GapRules } from './GapRules.tsx';
import { partAt, partStart, ticksOf } from './gap-scale.ts';
import styles from './rhythm.module.css';

const css = classes(styles);

const HEIGHT = 58;
/** Above this, one square each has no room any more. */
export const SQUARES_MAX = 200;
const SQUARE = 8;
const HIGHEST_STACK = 6;
const WIDTH = '1.9%';
const INSET = 0.25;

export type Parts = { readonly first: number; readonly last: number };

type Props = {
  readonly chart: Pick<Output<'rhythm.gaps'>, 'strip' | 'end' | 'all'>;
  readonly scale: GapScale;
  readonly chosen: Parts | null;
  /** Null: all again. */
  readonly onChoose: (parts: Parts | null) => void;
};

/** Everybody at once on the axis of the rows below; dragging across a part lists only those. The counts beside it do the same from the keyboard. */
export function GapStrip({ chart: { strip, end, all }, scale, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { shown, handlers } = useDrag(chosen, onChoose);
  const agreed = ticksOf(scale, end).find((tick) => tick.isAgreed);
  const highest = Math.max(1, ...strip.map(totalOf));
  const isSquares = all <= SQUARES_MAX && highest <= HIGHEST_STACK;
  return (
    <svg className={css('strip')} height={HEIGHT} width="100%" aria-hidden="true" {...handlers}>
      <rect x={0} y={0} width="100%" height={HEIGHT} fill="transparent" />
      {shown && (
        <rect className={css('chosen')} x={`${partStart(shown.first)}%`} y={4} width={`${partStart(shown.last + 1) - partStart(shown.first)}%`} height={53} />
      )}
      <GapRules scale={scale} end={end} height={HEIGHT} />
      <line className={css('ground')} x1={0} x2="100%" y1={57.5} y2={57.5} />
      {strip.map((part, index) => (
        <g key={index}>{isSquares ? squares(part, index) : column(part, index, highest)}</g>
      ))}
      {agreed && (
        <svg x={`${agreed.at}%`} overflow="visible">
          <text x={6} y={11} className={css('agreedDay')}>
            {t('rhythm.gaps.agreedDay')}
          </text>
        </svg>
      )}
    </svg>
  );
}

/** What was told longest ago stands lowest. */
const FROM_BELOW = BANDS.toReversed();

function squares(part: StripPart, index: number): ReactNode {
  const bands = FROM_BELOW.flatMap((band) => Array.from({ length: part[band] }, () => band));
  return bands.map((band, n) => (
    <rect key={n} className={css('mark', band)} x={`${partStart(index) + INSET}%`} y={49 - n * SQUARE} width={WIDTH} height={6.5} />
  ));
}

const COLUMN = 52;

function column(part: StripPart, index: number, highest: number): ReactNode {
  let top = 57;
  return BANDS.filter((band) => part[band] > 0).map((band) => {
    const height = Math.max(1, (part[band] / highest) * COLUMN);
    top -= height;
    return <rect key={band} className={css('mark', band)} x={`${partStart(index) + INSET}%`} y={top} width={WIDTH} height={height} />;
  });
}

/** A press without a movement means all again. */
function useDrag(chosen: Parts | null, onChoose: Props['onChoose']) {
  const [drag, setDrag] = useState<Parts | null>(null);
  const from = useRef<number | null>(null);
  const reach = (to: number): Parts => ({ first: Math.min(from.current ?? to, to), last: Math.max(from.current ?? to, to) });
  return {
    shown: drag ?? chosen,
    handlers: {
      onPointerDown(event: PointerEvent<SVGSVGElement>) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = partUnder(event);
      },
      onPointerMove(event: PointerEvent<SVGSVGElement>) {
        if (from.current === null) return;
        const parts = reach(partUnder(event));
        if (drag || parts.first < parts.last) setDrag(parts);
      },
      onPointerUp(event: PointerEvent<SVGSVGElement>) {
        if (from.current === null) return;
        const parts = reach(partUnder(event));
        onChoose(drag ? parts : null);
        from.current = null;
        setDrag(null);
      },
      onPointerCancel() {
        from.current = null;
        setDrag(null);
      },
    },
  };
}

function partUnder({ currentTarget, clientX }: PointerEvent<SVGSVGElement>): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return partAt(((clientX - left) / width) * 100);
}
