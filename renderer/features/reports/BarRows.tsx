import { Bar, BarChart, Cell, ReferenceLine, ResponsiveContainer, XAxis, YAxis, type BarShapeProps } from 'recharts';
import type { Band } from '#shared/domain/gap.ts';
import { classes } from '../../ui/classes.ts';
import styles from './reports.module.css';

const css = classes(styles);

export type BarRow = {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** What stands at the end of the bar. */
  readonly said: string;
  /** Its colour; without one it has no meaning of good or late. */
  readonly band?: Band | undefined;
  /** What was agreed for this one. */
  readonly target?: number | undefined;
};

type Props = {
  readonly rows: readonly BarRow[];
  /** Where the axis ends; bars beyond it are drawn to its end. */
  readonly end: number;
  /** What is aimed at, for all of them. */
  readonly target?: { readonly value: number; readonly label: string } | undefined;
  readonly onOpen?: ((id: string) => void) | undefined;
};

const ROW = 28;
const ABOVE = 22;
const SAID = 120;
const NAMES = 190;

/** Bars that lie, each with its name before and its figure after it; the baseline is drawn, and what is aimed at. */
export function BarRows({ rows, end, target, onOpen }: Props) {
  const shown = rows.map((row) => ({ ...row, value: Math.min(row.value, end) }));
  return (
    <ResponsiveContainer width="100%" height={rows.length * ROW + (target ? ABOVE : 4)}>
      <BarChart
        data={shown}
        layout="vertical"
        margin={{ top: target ? ABOVE : 2, right: SAID, bottom: 2, left: 0 }}
        barSize={12}
        accessibilityLayer={false}
        className={css('drawn', onOpen && 'opens')}
      >
        <XAxis type="number" domain={[0, end]} hide />
        <YAxis type="category" dataKey="id" width={NAMES} axisLine={{ stroke: 'var(--line-strong)' }} tickLine={false} interval={0} tick={nameTick(rows)} />
        {target && (
          <ReferenceLine
            x={target.value}
            stroke="var(--ink)"
            strokeWidth={1.5}
            label={{ value: target.label, position: 'top', fill: 'var(--ink)', fontSize: 12, fontWeight: 600 }}
          />
        )}
        <Bar
          dataKey="value"
          isAnimationActive={false}
          shape={drawnTo(end, target?.value ?? null)}
          onClick={(_, index) => {
            const row = rows[index];
            if (row) onOpen?.(row.id);
          }}
        >
          {rows.map(({ id, band }) => (
            <Cell key={id} fill={band ? `var(--${band}-mark)` : 'var(--ink-3)'} />
          ))}
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

const LONGEST_NAME = 26;

function nameTick(rows: readonly BarRow[]) {
  const names = new Map(rows.map(({ id, label }) => [id, label]));
  return function NameTick({ y, payload }: { readonly y: number | string; readonly payload: { readonly value: string } }) {
    const name = names.get(payload.value) ?? '';
    return (
      <text x={0} y={Number(y) + 4} className={css('name')}>
        {name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name}
      </text>
    );
  };
}

/** The bar, a stroke where that which was agreed for it ends, and its figure where neither is in the way; `common` is what is aimed at for all. */
function drawnTo(end: number, common: number | null) {
  return function Drawn({ x, y, width, height, fill, payload, background }: BarShapeProps) {
    const { value, said, target } = payload as BarRow;
    const perUnit = (background?.width ?? 0) / end;
    const at = (it: number): number => x + Math.min(it, end) * perUnit;
    const beside = common !== null && value < common ? common : value;
    return (
      <g>
        <rect x={x} y={y} width={width} height={height} fill={fill} />
        {target !== undefined && <line x1={at(target)} x2={at(target)} y1={y - 4} y2={y + height + 4} stroke="var(--ink)" strokeWidth={1.5} />}
        <text x={at(Math.max(beside, target ?? 0)) + 8} y={y + height - 1} className={css('said')}>
          {said}
        </text>
      </g>
    );
  };
}
