import { Readable } from 'node:stream';
import type { Output } from '#shared/contract/index.ts';
import type { TestCore } from './make-core.ts';

export type DraftView = Output<'imports.draft'>;

/** The draft once the file has been read, whatever came of it. */
export async function settled(core: TestCore, draft: string): Promise<DraftView> {
  for (;;) {
    const view = await core.call('imports.draft', { draft });
    if (view.state !== 'reading') return view;
    await new Promise<void>((resolve) => {
      const stop = core.application.onEvent(() => {
        stop();
        resolve();
      });
    });
  }
}

/** Hands a file in as a page does, and waits for its preview. */
export async function readFile(core: TestCore, name: string, content: string | Uint8Array): Promise<{ draft: string; view: DraftView }> {
  const { file } = await core.application.files.receive(Readable.from([Buffer.from(content)]), name);
  const { draft } = await core.call('imports.open', { file, name });
  return { draft, view: await settled(core, draft) };
}

/** Three rows that can come in, for two clients, and two that cannot. */
export const CLIENT_LIST = `NAZWA;OSOBA;E-MAIL;TEL;OSTATNI KONTAKT;RYTM
Dudek Logistyka;Katarzyna Dudek;k.dudek@dudeklog.example;+48 71 555 01 40;12.01.2026;co dwa tygodnie
Aksoylu Textiles;Yusuf Aksoylu;yusuf@aksoylu;+49 30 555 0164;;
;;faktury@nowak.example;;;
Piekarnia Maślanka;;biuro@maslanka.example;+48 58 555 01 19;;co miesiąc
Dudek Logistyka;Jan Dudek;j.dudek@dudeklog.example;;;
`;
