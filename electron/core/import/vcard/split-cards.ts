const BEGIN = /^BEGIN[ \t]*:[ \t]*VCARD[ \t]*$/i;
const END = /^END[ \t]*:[ \t]*VCARD[ \t]*$/i;
/** vCard 2.1 puts the card of an assistant inside the card. */
const AGENT = /^(?:[\w-]+\.)?AGENT(?:;[^:]*)?:[ \t]*$/i;

/**
 * The cards of a file (line feeds only), each by itself, so that a broken one spoils no other. A card that is never closed ends
 * where the next begins.
 */
export function splitCards(text: string): string[] {
  const cards: string[] = [];
  let open: string[] = [];
  let depth = 0;
  const close = (): void => {
    if (open.length > 0) cards.push(open.join('\n'));
    open = [];
    depth = 0;
  };
  for (const line of text.split('\n')) {
    if (BEGIN.test(line)) {
      const nested = depth > 0 && AGENT.test(open.at(-1) ?? '');
      if (!nested) close();
      depth += 1;
    }
    if (depth === 0) continue;
    open.push(line);
    if (END.test(line)) depth -= 1;
    if (depth === 0) close();
  }
  close();
  return cards;
}
