import { expect, it } from 'vitest';
import { terminalLog } from './terminal-log.ts';

function logged(verbose: boolean) {
  const lines: string[] = [];
  return { log: terminalLog(verbose, (line) => lines.push(line)), lines };
}

it('is quiet while nothing fails', () => {
  const { log, lines } = logged(false);
  log.info('request refused', { status: 403 });
  expect(lines).toEqual([]);
});

it('tells everything when asked to', () => {
  const { log, lines } = logged(true);
  log.info('request refused', { status: 403, purpose: 'call' });
  expect(lines).toEqual(['evenkeel: request refused status=403 purpose=call']);
});

it('names the kind of an error in one line, and never its message, which may quote a client', () => {
  const { log, lines } = logged(false);
  log.error('internal', new RangeError('Anna Wrona is 200 years old'));
  expect(lines).toEqual(['evenkeel: internal: RangeError']);
});

it('adds the place of an error when asked to', () => {
  const { log, lines } = logged(true);
  log.error('internal', new RangeError('Anna Wrona is 200 years old'));
  expect(lines[0]).toContain('terminal-log.test.ts:');
  expect(lines[0]).not.toContain('Anna');
});
