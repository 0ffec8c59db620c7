import { z } from 'zod';
import { houseStyleFields } from '../domain/house-style.ts';
import { letterhead } from '../domain/sheets/document.ts';
import { command, query } from './define.ts';
import { fileId } from './files.ts';

const nothing = z.strictObject({});

export const paperCalls = {
  /** What stands on paper for a client, and how its head looks with it. */
  'papers.style': query({
    input: nothing,
    output: z.strictObject({ fields: houseStyleFields, letterhead }),
    reads: ['papers', 'practice'],
  }),
  'papers.saveStyle': command({ input: houseStyleFields, output: nothing, writes: ['papers'] }),
  /** AppError `picture-not-understood`, `picture-too-many-dots`, `picture-too-large`; the logo that was there stays. */
  'papers.setLogo': command({ input: z.strictObject({ file: fileId }), output: nothing, writes: ['papers'] }),
  'papers.removeLogo': command({ input: nothing, output: nothing, writes: ['papers'] }),
};
