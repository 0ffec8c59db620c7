import { useEffect, useState } from 'react';
import type { Payload } from '#shared/contract/index.ts';
import { useApi } from '../../api/ApiProvider.tsx';

export type Progress = Payload<'import.progress'>;

/** How far reading or writing has come; null until the first word of it. */
export function useImportProgress(draft: string): Progress | null {
  const api = useApi();
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => api.on('import.progress', (said) => said.draft === draft && setProgress(said)), [api, draft]);
  return progress?.draft === draft ? progress : null;
}
