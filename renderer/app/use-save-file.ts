import { useApi } from '../api/ApiProvider.tsx';
import { useAct } from './use-act.ts';

/** `to`: the whole name of the file; null where the browser keeps that to itself. */
export type Saved = { readonly saved: boolean; readonly to: string | null };

/** Offers a file the application made: the save dialog, or a download. Not saved when the user thought better of it, or it failed and a toast says why. */
export function useSaveFile(): (file: string, name: string) => Promise<Saved> {
  const { uploads } = useApi();
  const save = useAct('files.save');
  return async (file, name) => {
    if (!uploads) return (await save.run({ file })) ?? { saved: false, to: null };
    const link = document.createElement('a');
    link.href = uploads.addressOf(file);
    link.download = name;
    link.click();
    return { saved: true, to: null };
  };
}
