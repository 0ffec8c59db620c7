import { useState } from 'react';
import { AppError } from '#shared/contract/error.ts';
import type { ChosenFile, FILE_FILTERS } from '#shared/contract/files.ts';
import type { Api } from './api.ts';
import { useApi } from './ApiProvider.tsx';
import { sendInPieces } from './file-pieces.ts';

type Filter = (typeof FILE_FILTERS)[number];
type Source = { readonly choose: () => void; readonly take: (file: File) => Promise<void>; readonly progress: number | null; readonly error: AppError | null };

const ACCEPT: Readonly<Record<Filter, string>> = {
  contacts: '.csv,.txt,.tsv,.vcf,text/csv,text/vcard',
  practice: '.db,.zip',
  calendar: '.ics,text/calendar',
  document: '',
  picture: '.png,.jpg,.jpeg,image/png,image/jpeg',
};

/** A file from the user, the same in both hosts: give it to `<FileField source>`, hear of it in `onFile`. */
export function useFileSource(filter: Filter, onFile: (file: ChosenFile) => unknown): Source {
  const api = useApi();
  const [state, setState] = useState<{ readonly progress: number | null; readonly error: AppError | null }>({ progress: null, error: null });
  const receive = async (arrival: Promise<ChosenFile | null>): Promise<void> => {
    try {
      const file = await arrival;
      setState({ progress: null, error: null });
      if (file) await onFile(file);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      setState({ progress: null, error });
    }
  };
  const take = (file: File): Promise<void> => {
    setState({ progress: 0, error: null });
    return receive(send(api, file, (progress) => setState({ progress, error: null })));
  };
  const choose = (): void => (api.uploads ? choosePageFile(ACCEPT[filter], (file) => void take(file)) : void receive(api.call('files.choose', { filter })));
  return { choose, take, ...state };
}

function send(api: Api, file: File, onProgress: (share: number) => void): Promise<ChosenFile> {
  return api.uploads ? api.uploads.send(file, onProgress) : sendInPieces(api, file, onProgress);
}

/** The browser's own dialog; it opens only from a press of the user. */
function choosePageFile(accept: string, take: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) take(file);
  });
  input.click();
}
