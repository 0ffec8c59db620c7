import { app, dialog } from 'electron';
import { AppError } from '#shared/contract/error.ts';
import { languageFor, type Language } from '#shared/domain/language.ts';
import { textIn } from '#shared/text/index.ts';
import type { Log } from '../core/ports.ts';

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
  const sentence = error instanceof AppError ? t(`errors.${error.code}`, error.params) : t('errors.internal');
  dialog.showErrorBox(t('app.dialog.startFailed'), sentence);
  app.exit(1);
}

export function folderUnwritable(folder: string): AppError {
  return new AppError('folder-unwritable', { params: { folder } });
}
