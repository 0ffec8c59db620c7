import { homedir } from 'node:os';
import { createInterface } from 'node:readline';
import { AppError } from '#shared/contract/error.ts';
import { languageFor } from '#shared/domain/language.ts';
import { textIn, type Text } from '#shared/text/index.ts';
import { SECOND } from '#shared/time/duration.ts';
import { dataFolder } from '../core/data-folder.ts';
import { systemTimers } from '../core/system-clock.ts';
import { readArguments, type ArgumentProblem, type HostArguments } from './arguments.ts';
import { startBrowserHost, type BrowserHost } from './host.ts';
import { openBrowser } from './open-browser.ts';
import { preferencesFile } from './preferences-file.ts';
import { systemLanguages } from './system-languages.ts';
import { terminalLog } from './terminal-log.ts';

/** The host must be gone this soon after it was told to stop, whatever still holds it. */
const STOP_MS = 2 * SECOND;

/** From the command line to a running host, and from a signal to its end. What goes wrong is one sentence and exit code 1. */
export async function run(argv: readonly string[]): Promise<void> {
  const wished = systemLanguages(process.env, new Intl.DateTimeFormat().resolvedOptions().locale);
  const options = readArguments(argv);
  if ('problem' in options) return fail(argumentSentence(textIn(languageFor(wished)), options));
  const languages = options.language ? [options.language, ...wished] : wished;
  const folder = dataFolder({ platform: process.platform, env: process.env, home: homedir(), argv });
  try {
    const host = await startBrowserHost({
      folder,
      port: options.port,
      systemLanguages: languages,
      log: terminalLog(options.verbose),
      ...(options.clock && { clock: options.clock }),
    });
    stopOnSignals(host);
    await welcome(host, options);
  } catch (error) {
    fail(startSentence(textIn(preferencesFile(folder).read().language ?? languageFor(languages)), error, options));
    if (options.verbose) terminalLog(true).error('start', error);
  }
}

async function welcome(host: BrowserHost, options: HostArguments): Promise<void> {
  const address = host.freshAddress();
  process.stdout.write(`Evenkeel: ${address}\n`);
  if (process.stdin.isTTY) {
    process.stdout.write(`${host.application.text().t('browser.enterForFresh')}\n`);
    createInterface({ input: process.stdin }).on('line', () => process.stdout.write(`Evenkeel: ${host.freshAddress()}\n`));
  }
  if (options.open) await openBrowser(address);
}

/** A second signal changes nothing: the first already ends the process in at most two seconds. */
function stopOnSignals(host: BrowserHost): void {
  let stopping = false;
  const stop = (code: number): void => {
    if (stopping) return;
    stopping = true;
    systemTimers.after(STOP_MS, () => process.exit(code));
    host.stop().then(
      () => process.exit(code),
      (error: unknown) => {
        terminalLog(false).error('stop', error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop(0));
  process.on('uncaughtException', (error) => {
    terminalLog(true).error('stopped by a bug', error);
    stop(1);
  });
}

function argumentSentence({ t }: Text, { problem, argument }: ArgumentProblem): string {
  return t(`browser.argument.${problem}`, { argument });
}

function startSentence({ t }: Text, error: unknown, { port }: HostArguments): string {
  if (error instanceof AppError) return t(`errors.${error.code}`, error.params);
  if (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES'))
    return t('browser.portInUse', { port: String(port) });
  return t('errors.internal');
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
