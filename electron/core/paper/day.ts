import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import { daySheet } from '#shared/domain/sheets/day-sheet.ts';
import type { Practice } from '../handlers/context.ts';
import { todayOf } from '../today/today.ts';
import { listPaper } from './on-paper.ts';

/** The list of Today, as it stands this minute. */
export function dayPaper(practice: Practice): SheetDocument {
  const { lines, visible, total, now } = todayOf(practice);
  return daySheet({ ...listPaper(practice), lines, visible, total, now }, practice.text());
}
