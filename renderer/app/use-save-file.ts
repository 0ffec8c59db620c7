import { useApi } from '../api/ApiProvider.tsx';
import { useAct } from './use-act.ts';

/** Offers a file the application made: the save dialog, or a download. False when the user thought better of it, or it failed and a toast says why. */
export function useSaveFile(): (file: string, name: string) => Promise<boolean> {
  const { uploads } = useApi();
  const save = useAct('files.save');
  return async (file, name) => {
    if (!uploads) return (await save.run({ file }))?.saved ?? false;
    const link = document.createElement('a');
    link.href = uploads.addressOf(file);
    link.download = name;
    link.click();
    return true;
  };
}
