// The browser entry: `node dist/main/browser-host.js [--data <folder>] [--port <number>] …` (browser/arguments.ts).
import { nodeProblem } from './browser/node-version.ts';

const problem = nodeProblem(process.versions);
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
} else {
  // Only now: what is imported here loads the store, which an older Node does not survive (DB-01).
  const { run } = await import('./browser/run.ts');
  await run(process.argv.slice(2));
}
