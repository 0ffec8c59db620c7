import { z } from 'zod';
import { sheetDocument } from '../domain/sheets/document.ts';
import { query } from './define.ts';
import { sheetRef } from './sheet-ref.ts';

export const sheetCalls = {
  /** A document to print, as plain data. AppError `not-found`. */
  'sheets.get': query({
    input: z.strictObject({ sheet: sheetRef }),
    output: sheetDocument,
    reads: [
      'expectations',
      'clients',
      'pipeline',
      'interactions',
      'engagements',
      'practice',
      'messages',
      'sales',
      'postponements',
      'day',
      'preferences',
      'papers',
    ],
  }),
};
