import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { languageFor, type Language } from '#shared/domain/language.ts';
import type { Clock } from '#shared/time/clock.ts';

export type HostArguments = {
  /** 0 takes any free one. */
  readonly port: number;
  /** Open the browser that is installed. */
  readonly open: boolean;
  readonly verbose: boolean;
  /** Null: as the system is set. */
  readonly language: Language | null;
  /** A clock that stands still, for pictures and tests; null: the system's. */
  readonly clock: Clock | null;
};

/** Which sentence of shared/text (`browser.argument.<problem>`) says what is wrong. */
export type ArgumentProblem = {
  readonly problem: 'unknown' | 'data' | 'port' | 'language' | 'testClock';
  readonly argument: string;
};

const OPTIONS = {
  data: { type: 'string' },
  port: { type: 'string' },
  language: { type: 'string' },
  'no-open': { type: 'boolean' },
  verbose: { type: 'boolean' },
  'test-clock': { type: 'string' },
} as const;

/** `--data` is only checked here; core/data-folder.ts reads it, for both hosts alike. */
export function readArguments(argv: readonly string[]): HostArguments | ArgumentProblem {
  const values = parse(argv);
  if ('problem' in values) return values;
  const port = portOf(values.port);
  const clock = clockOf(values['test-clock']);
  const language = values.language === undefined ? null : languageFor([values.language]);
  if (values.data !== undefined && isMissing(values.data)) return { problem: 'data', argument: '--data' };
  if (port === 'bad') return { problem: 'port', argument: values.port ?? '' };
  if (language !== null && language !== values.language) return { problem: 'language', argument: values.language ?? '' };
  if (clock === 'bad') return { problem: 'testClock', argument: values['test-clock'] ?? '' };
  return { port, open: !values['no-open'], verbose: values.verbose ?? false, language, clock };
}

type Values = {
  readonly data?: string;
  readonly port?: string;
  readonly language?: string;
  readonly 'no-open'?: boolean;
  readonly verbose?: boolean;
  readonly 'test-clock'?: string;
};

/** Not strict: strict mode throws sentences of its own, in English. */
function parse(argv: readonly string[]): Values | ArgumentProblem {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return { problem: 'unknown', argument: token.value };
    if (!isOption(token.name)) return { problem: 'unknown', argument: token.rawName };
    values[token.name] = OPTIONS[token.name].type === 'string' ? (token.value ?? '') : true;
  }
  return values;
}

function isOption(name: string): name is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, name);
}

function isMissing(value: string): boolean {
  return value === '' || value.startsWith('--');
}

/** Ports below 1024 belong to the system, and 80 is left out of Host, which the guard compares. */
function portOf(value: string | undefined): number | 'bad' {
  if (value === undefined) return 0;
  const port = /^\d{4,5}$/.test(value) ? Number(value) : 0;
  return port >= 1024 && port <= 65_535 ? port : 'bad';
}

function clockOf(value: string | undefined): Clock | null | 'bad' {
  if (value === undefined) return null;
  try {
    const { epochMilliseconds, timeZoneId } = Temporal.ZonedDateTime.from(value);
    return { now: () => epochMilliseconds, zone: () => timeZoneId };
  } catch (error) {
    if (error instanceof RangeError) return 'bad';
    throw error;
  }
}
