import { expect, test } from 'vitest';
import type { Api } from './api.ts';
import { sendInPieces } from './file-pieces.ts';

type Piece = { readonly file: string | null; readonly base64: string; readonly last: boolean };

/** Keeps what it is given and names the file after the first piece. */
function receiver(): { readonly api: Api; readonly pieces: Piece[] } {
  const pieces: Piece[] = [];
  const call = async (_name: string, input: unknown) => {
    pieces.push(input as Piece);
    return { file: 'id-of-the-file', name: 'x.csv', bytes: 0 };
  };
  return { pieces, api: { call: call as Api['call'], on: () => () => undefined, uploads: null } };
}

test('a large file arrives in order, in pieces the contract takes, and only the last is called so', async () => {
  const bytes = Uint8Array.from({ length: 2_300_000 }, (_, index) => index % 251);
  const { api, pieces } = receiver();
  const shares: number[] = [];
  await sendInPieces(api, new File([bytes], 'x.csv'), (share) => shares.push(share));
  expect(pieces.map(({ file, last }) => [file, last])).toEqual([
    [null, false],
    ['id-of-the-file', false],
    ['id-of-the-file', true],
  ]);
  expect(Buffer.concat(pieces.map(({ base64 }) => Buffer.from(base64, 'base64'))).equals(bytes)).toBe(true);
  expect(shares.at(-1)).toBe(1);
});

test('an empty file is one empty last piece', async () => {
  const { api, pieces } = receiver();
  await sendInPieces(api, new File([], 'x.csv'), () => undefined);
  expect(pieces).toMatchObject([{ base64: '', last: true }]);
});
