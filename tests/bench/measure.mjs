// Times what is done, and keeps the figures: median and 95th percentile (nearest rank), and the mean of the processor time of
// this thread, which a busy machine does not stretch.
const rows = [];

/** `work(n)` runs `n` times after `warm` runs that do not count; `prepare(n)` runs before each, outside the time. */
export async function measure(name, n, work, { warm = Math.min(3, n - 1), prepare = async () => undefined } = {}) {
  const [elapsed, processor] = [[], []];
  for (let at = -warm; at < n; at += 1) {
    await prepare(at + warm);
    const before = process.threadCpuUsage();
    const from = performance.now();
    await work(at + warm);
    const until = performance.now();
    const { user, system } = process.threadCpuUsage(before);
    if (at < 0) continue;
    elapsed.push(until - from);
    processor.push((user + system) / 1000);
  }
  record(name, elapsed, 'ms', processor);
}

export function record(name, samples, unit, processor = null) {
  const row = { name, n: samples.length, p50: rank(samples, 0.5), p95: rank(samples, 0.95), unit };
  rows.push({ row, processor: processor && mean(processor) });
  const [p50, p95] = [row.p50, row.p95].map((value) => String(value).padStart(9));
  console.log(`${name.padEnd(64)} ${String(row.n).padStart(4)} × ${p50} ${p95} ${unit}${processor ? `, processor ${mean(processor)}` : ''}`);
}

export function results() {
  return rows.map(({ row }) => row);
}

/** As docs/benchmarks.md shows it. */
export function markdown() {
  const lines = rows.map(
    ({ row: { name, n, p50, p95, unit }, processor }) => `| ${name} | ${n} | ${p50} ${unit} | ${n > 1 ? p95 : '–'} | ${processor ?? '–'} |`,
  );
  return ['| what | times | median | p95 | processor |', '| --- | --- | --- | --- | --- |', ...lines].join('\n');
}

function rank(samples, share) {
  return rounded(samples.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(samples.length * share) - 1)]);
}

function mean(samples) {
  return rounded(samples.reduce((sum, value) => sum + value, 0) / samples.length);
}

function rounded(value) {
  return Number(value.toPrecision(value < 100 ? 3 : 4));
}
