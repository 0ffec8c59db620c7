import { Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Day } from '#shared/time/day.ts';
import { formatDay } from '#shared/text/format.ts';
import { useLanguage } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { percentWords } from './share-words.ts';
import styles from './reports.module.css';

const css = classes(styles);

type Props = { readonly course: readonly { readonly on: Day; readonly share: number | null }[]; readonly all: string };

const HEIGHT = 150;

/** A share from day to day, from none to all. */
export function CourseChart({ course, all }: Props) {
  const language = useLanguage();
  const [first, last] = [course[0], course.at(-1)];
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <LineChart data={[...course]} margin={{ top: 20, right: 56, bottom: 0, left: 0 }} accessibilityLayer={false} className={css('drawn')}>
        <XAxis
          dataKey="on"
          ticks={[first, last].flatMap((it) => (it ? [it.on] : []))}
          axisLine={{ stroke: 'var(--line-strong)' }}
          tickLine={false}
          tick={dayTick((on) => formatDay(on, language, 'short'), last?.on ?? null)}
        />
        <YAxis
          domain={[0, 1]}
          ticks={[0, 0.5, 1]}
          width={52}
          axisLine={false}
          tickLine={false}
          tick={{ fill: 'var(--ink-2)', fontSize: 12 }}
          tickFormatter={(value: number) => percentWords(value, language)}
        />
        <ReferenceLine
          y={1}
          stroke="var(--ink)"
          strokeWidth={1.5}
          label={{ value: all, position: 'insideTopLeft', dy: -18, fill: 'var(--ink)', fontSize: 12, fontWeight: 600 }}
        />
        <Line dataKey="share" stroke="var(--ink-2)" strokeWidth={2} dot={false} isAnimationActive={false} connectNulls={false} />
      </LineChart>
    </ResponsiveContainer>
  );
}

/** The first day begins where the axis begins, the last one ends where it ends. */
function dayTick(said: (on: Day) => string, last: Day | null) {
  return function DayTick({ x, y, payload }: { readonly x: number | string; readonly y: number | string; readonly payload: { readonly value: Day } }) {
    return (
      <text x={x} y={Number(y) + 10} textAnchor={payload.value === last ? 'end' : 'start'} className={css('tick')}>
        {said(payload.value)}
      </text>
    );
  };
}
