import { app, dialog } from 'electron';
import { AppError } from '#shared/contract/error.ts';
import { languageFor, type Language } from '#shared/domain/language.ts';
import { textIn, type Text } from '#shared/text/index.ts';
import type { Log } from '../core/ports.ts';
import { SandboxMissing } from './sandbox.ts';

type Explaining = { readonly language: Language | undefined; readonly log: Log };

/** What `open` gives; or null, after the user has read why Evenkeel cannot start. */
export function openOrExplain<T>(open: () => T, { language, log }: Explaining): T | null {
  try {
    return open();
  } catch (error) {
    log.error('start', error);
    failToStart(error, language);
    return null;
  }
}

/** Says in one sentence why Evenkeel cannot start and what to do, then ends. */
export function failToStart(error: unknown, language?: Language): void {
  const { t } = textIn(language ?? languageFor(app.getPreferredSystemLanguages()));
  dialog.showErrorBox(t('app.dialog.startFailed'), sentenceFor(error, t));
  app.exit(1);
}

function sentenceFor(error: unknown, t: Text['t']): string {
  if (error instanceof AppError) return t(`errors.${error.code}`, error.params);
  return error instanceof SandboxMissing ? t('app.dialog.noSandbox') : t('errors.internal');
}

export function folderUnwritable(folder: string): AppError {
  return new AppError('folder-unwritable', { params: { folder } });
}
