import type { SheetRef } from '../../contract/sheet-ref.ts';

/**
 * Whether a document is for the client and may leave the practice, or for the desk, where nobody else reads it. On one for a
 * client stand the letterhead and never anything private; a test goes through all of them with a practice full of private words.
 */
const FOR_CLIENT: Readonly<Record<SheetRef['kind'], boolean>> = {
  pipeline: false,
  gaps: false,
  numbers: false,
  calls: false,
  'call-list': false,
  updates: false,
  day: false,
  nearby: false,
  'before-close': false,
  'call-sheet': false,
  proposal: true,
  expectations: true,
  'how-we-work': true,
  welcome: true,
  success: true,
  'talk-outline': false,
  'from-now-on': true,
  valley: false,
  message: true,
  agenda: true,
  minutes: true,
  reply: true,
  'request-list': true,
  outstanding: true,
  record: true,
  handed: true,
};

export const SHEET_KINDS = Object.keys(FOR_CLIENT) as readonly SheetRef['kind'][];

export function isForClient(kind: SheetRef['kind']): boolean {
  return FOR_CLIENT[kind];
}
