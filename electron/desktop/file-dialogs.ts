import path from 'node:path';
import { app, dialog, type BrowserWindow, type FileFilter as DialogFilter } from 'electron';
import type { Text } from '#shared/text/index.ts';
import type { FileDialogs, FileFilter } from '../core/ports.ts';

type Surroundings = {
  /** The dialog belongs to this window, where there is one. */
  readonly parent: () => BrowserWindow | null;
  readonly text: () => Text;
};

/**
 * The system's own dialogs. Electron no longer remembers the last folder; we do, in memory only: the name of a folder may
 * be the name of a client, and the settings file knows nothing of clients.
 */
export function fileDialogs({ parent, text }: Surroundings): FileDialogs {
  let lastFolder: string | null = null;
  const startIn = (): string => lastFolder ?? app.getPath('documents');
  const remember = (file: string): string => {
    lastFolder = path.dirname(file);
    return file;
  };
  return {
    async open(filter) {
      const options = { defaultPath: startIn(), properties: ['openFile' as const], filters: filtersFor(filter, text()) };
      const window = parent();
      const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      const [file] = filePaths;
      return canceled || !file ? null : remember(file);
    },
    async save(suggestedName) {
      const options = {
        defaultPath: path.join(startIn(), path.basename(suggestedName)),
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
      };
      const window = parent();
      const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      return canceled || !filePath ? null : remember(filePath);
    },
    async folder() {
      const options = { defaultPath: startIn(), properties: ['openDirectory' as const, 'createDirectory' as const] };
      const window = parent();
      const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      const [folder] = filePaths;
      if (canceled || !folder) return null;
      lastFolder = folder;
      return folder;
    },
  };
}

const EXTENSIONS = {
  contacts: ['vcf', 'vcard', 'csv', 'tsv', 'txt'],
  practice: ['db', 'zip'],
  calendar: ['ics'],
  picture: ['png', 'jpg', 'jpeg'],
} as const satisfies Partial<Record<FileFilter, readonly string[]>>;

function filtersFor(filter: FileFilter, { t }: Text): DialogFilter[] {
  const all = { name: t('app.dialog.all'), extensions: ['*'] };
  // A document may be of any kind.
  return filter === 'document' ? [all] : [{ name: t(`app.dialog.${filter}`), extensions: [...EXTENSIONS[filter]] }, all];
}
