import { Bar, BarChart, Cell, ResponsiveContainer, XAxis, YAxis, type BarShapeProps } from 'recharts';
import type { SilenceView } from '#shared/contract/rhythm-numbers.ts';
import { formatDay } from '#shared/text/format.ts';
import type { Day } from '#shared/time/day.ts';
import { useLanguage } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './reports.module.css';

const css = classes(styles);

const HEIGHT = 170;

/** One client's silences in their order: a column each, with a stroke where the agreed day was. */
export function SilenceChart({ silences, agreed }: { readonly silences: readonly SilenceView[]; readonly agreed: string }) {
  const language = useLanguage();
  const highest = Math.max(1, ...silences.map((it) => Math.max(it.gapDays, it.targetDays)));
  const ticks =
    silences.length < 3 ? silences.map((it) => it.since) : [silences[0]!.since, silences[Math.floor(silences.length / 2)]!.since, silences.at(-1)!.since];
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <BarChart
        data={[...silences]}
        margin={{ top: 18, right: 84, bottom: 0, left: 0 }}
        barCategoryGap="20%"
        maxBarSize={28}
        accessibilityLayer={false}
        className={css('drawn')}
      >
        <XAxis
          dataKey="since"
          ticks={ticks}
          interval={0}
          tickFormatter={(on: Day) => formatDay(on, language, 'withYear')}
          axisLine={{ stroke: 'var(--line-strong)' }}
          tickLine={false}
          tick={{ fill: 'var(--ink-2)', fontSize: 12 }}
        />
        <YAxis domain={[0, highest]} width={36} axisLine={false} tickLine={false} allowDecimals={false} tick={{ fill: 'var(--ink-2)', fontSize: 12 }} />
        <Bar dataKey="gapDays" isAnimationActive={false} shape={withAgreed(agreed, silences.length - 1)}>
          {silences.map((it) => (
            <Cell key={it.since} fill={`var(--${it.band}-mark)`} />
          ))}
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

/** The last stroke has its word beside it. */
function withAgreed(word: string, last: number) {
  return function Column({ x, y, width, height, fill, index, payload }: BarShapeProps) {
    const { gapDays, targetDays } = payload as SilenceView;
    const at = gapDays > 0 ? y + height - (height / gapDays) * targetDays : null;
    return (
      <g>
        <rect x={x} y={y} width={width} height={height} fill={fill} />
        {at !== null && <line x1={x - 3} x2={x + width + 3} y1={at} y2={at} stroke="var(--ink)" strokeWidth={1.5} />}
        {at !== null && index === last && (
          <text x={x + width + 8} y={at + 4} className={css('word')}>
            {word}
          </text>
        )}
      </g>
    );
  };
}
