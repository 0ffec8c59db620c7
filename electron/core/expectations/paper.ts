import { AppError } from '#shared/contract/error.ts';
import type { ExpectationSheetId } from '#shared/domain/ids.ts';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import { expectationSheet, workCard } from '#shared/domain/sheets/expectation-sheet.ts';
import { textIn } from '#shared/text/index.ts';
import { found, settingsOf, type Practice } from '../handlers/context.ts';
import { signatoryOf } from '../paper/letterhead.ts';
import { sheetOf } from '../store/expectations.ts';
import { placesOf, sheetView } from './sheet-view.ts';

/** The sheet, or the card of it; neither with a place that nobody has filled. AppError `sheet-unfilled`. */
export function expectationPaper(practice: Practice, kind: 'expectations' | 'how-we-work', id: ExpectationSheetId): SheetDocument {
  const sheet = found(sheetOf(practice.store.read, id));
  const view = sheetView(practice, id);
  if (view.open.length > 0) throw new AppError('sheet-unfilled', { params: { places: view.open.map((name) => `{${name}}`).join(', ') } });
  const facts = { ...view, values: placesOf(practice, sheet), signatory: signatoryOf(practice), paper: settingsOf(practice).paper };
  const text = textIn(sheet.language);
  return kind === 'expectations' ? expectationSheet(facts, text) : workCard(facts, text);
}
