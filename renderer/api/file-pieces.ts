import { AppError } from '#shared/contract/error.ts';
import { MAX_UPLOAD_BYTES, type ChosenFile } from '#shared/contract/files.ts';
import type { Api } from './api.ts';

/** 1 MB: its base64 is under the contract's PIECE_MAX. */
const PIECE_BYTES = 1_000_000;
/** String.fromCharCode takes its bytes as arguments, and engines limit how many. */
const AT_ONCE = 8_192;

/** A dropped file on the desktop: there is no path to hand over, so its bytes go through the calls. */
export async function sendInPieces(api: Api, file: File, onProgress: (share: number) => void): Promise<ChosenFile> {
  if (file.size > MAX_UPLOAD_BYTES) throw new AppError('file-too-large');
  let id: string | null = null;
  for (let start = 0; ; start += PIECE_BYTES) {
    const end = Math.min(start + PIECE_BYTES, file.size);
    const last = end === file.size;
    const base64 = base64Of(new Uint8Array(await file.slice(start, end).arrayBuffer()));
    const answer: ChosenFile = await api.call('files.append', { file: id, name: file.name, base64, last });
    onProgress(file.size === 0 ? 1 : end / file.size);
    if (last) return answer;
    id = answer.file;
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(text);
}
