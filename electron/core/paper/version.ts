import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import { textIn } from '#shared/text/index.ts';
import type { ReadDb } from '../store/sql.ts';
import { lastHanded } from '../store/handed-documents.ts';
import type { Owner } from './owner.ts';

/**
 * A document that counts no versions of its own gets one once it was handed over and reads otherwise now: "version 2" at its
 * foot. A letter is written once.
 */
export function withVersion(read: ReadDb, { clientId }: Owner, kind: string, document: SheetDocument): SheetDocument {
  if (document.version !== undefined || document.blocks.some((block) => block.kind === 'letter')) return document;
  const last = lastHanded(read, { clientId, kind, title: document.title, subtitle: document.subtitle });
  if (!last) return { ...document, version: '1' };
  const number = Number(last.version) || 1;
  const version = String(saidBy(last.document) === saidBy(document) ? number : number + 1);
  if (version === '1') return { ...document, version };
  return { ...document, version, footer: [document.footer, textIn(document.language).t('sheets.version', { version })].filter(Boolean).join(' · ') };
}

/** What it says, whatever stands around it. */
function saidBy({ title, subtitle, note, blocks }: SheetDocument): string {
  return JSON.stringify([title, subtitle, note, blocks]);
}
