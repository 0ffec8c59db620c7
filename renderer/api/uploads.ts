import { AppError } from '#shared/contract/error.ts';
import { chosenFile, MAX_UPLOAD_BYTES, type ChosenFile } from '#shared/contract/files.ts';
import { SECRET_HEADER } from './http-transport.ts';

/** How files cross in the browser host, where the page itself sends and fetches them. */
export interface Uploads {
  /** Sends a file; `onProgress` hears 0 … 1. */
  send(file: File, onProgress: (share: number) => void): Promise<ChosenFile>;
  /** Where a file the application made can be fetched, once. */
  addressOf(id: string): string;
}

/** Over POST and GET /files. XMLHttpRequest, because fetch does not tell how much has been sent. */
export function httpUploads(secret: string): Uploads {
  return {
    send: (file, onProgress) =>
      new Promise((resolve, reject) => {
        // The host would refuse it only after all of it was sent.
        if (file.size > MAX_UPLOAD_BYTES) throw new AppError('file-too-large');
        const request = new XMLHttpRequest();
        request.open('POST', `/files?name=${encodeURIComponent(file.name)}`);
        request.setRequestHeader(SECRET_HEADER, secret);
        request.setRequestHeader('content-type', 'application/octet-stream');
        request.responseType = 'json';
        request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
        request.addEventListener('error', () => reject(new AppError('unreachable')));
        request.addEventListener('load', () => {
          try {
            resolve(fileIn(request.response));
          } catch (cause) {
            reject(cause);
          }
        });
        request.send(file);
      }),
    addressOf: (id) => `/files/${id}`,
  };
}

function fileIn(response: unknown): ChosenFile {
  const result = response as {
    readonly ok?: boolean;
    readonly value?: unknown;
    readonly error?: { readonly code: AppError['code']; readonly message: string };
  } | null;
  if (result?.ok) return chosenFile.parse(result.value);
  throw result?.error ? new AppError(result.error.code, { message: result.error.message }) : new AppError('unreachable');
}
