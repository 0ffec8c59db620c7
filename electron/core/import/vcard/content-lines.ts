/** One property of a card before its value is understood; a parameter without a name is a bare word of vCard 2.1 (`TEL;HOME:`). */
export type ContentLine = {
  readonly group: string;
  readonly name: string;
  readonly params: readonly Param[];
  readonly value: string;
  /** The line as it stood, unfolded. */
  readonly written: string;
};
export type Param = { readonly name: string; readonly value: string };

const FRAME = /^(BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*$/i;
const QUOTED_PRINTABLE = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE/i;
const BASE64 = /^[^:]*;(?:ENCODING=)?(?:BASE64|B)[;:]/i;
const BASE64_LINE = /^[A-Za-z0-9+/=]+$/;
/** Properties are short up to their colon; anything longer is no property. */
const HEAD_MAX = 4096;

/** The properties of one card, folded lines put together; BEGIN and END are left out. Null for a line that is no property. */
export function contentLines(card: string): (ContentLine | null)[] {
  return unfold(withAgentInline(card)).map(contentLine);
}

/** A nested card as the value of its property, on one line, as vCard 3.0 writes it. */
function withAgentInline(card: string): string {
  if (!/^(?:[\w-]+\.)?AGENT/im.test(card)) return card;
  return card.replace(
    /^((?:[\w-]+\.)?AGENT(?:;[^:\n]*)?:)[ \t]*\n(BEGIN[^\n]*\n[\s\S]*?\nEND[ \t]*:[ \t]*VCARD)[ \t]*$/im,
    (_, head: string, nested: string) => head + nested.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(',', '\\,').replaceAll(';', '\\;'),
  );
}

/** A property being put together; what its head says decides which lines go on with it. */
type Open = { readonly parts: string[]; readonly quotedPrintable: boolean; readonly base64: boolean };

function unfold(card: string): string[] {
  const legacy = /^VERSION[ \t]*:[ \t]*2\.1/im.test(card);
  const whole: string[] = [];
  let open: Open | null = null;
  const finish = (): void => {
    if (open) whole.push(open.parts.join(''));
    open = null;
  };
  for (const line of card.split('\n')) {
    if (!FRAME.test(line) && open && goesOn(open, line, legacy)) continue;
    finish();
    if (!FRAME.test(line) && line.trimEnd() !== '') open = opened(line);
  }
  finish();
  return whole;
}

function opened(line: string): Open {
  const head = line.slice(0, HEAD_MAX);
  return { parts: [line], quotedPrintable: QUOTED_PRINTABLE.test(head), base64: BASE64.test(head) };
}

/** Adds a line to the property it goes on with; false when it begins something new. */
function goesOn({ parts, quotedPrintable, base64 }: Open, line: string, legacy: boolean): boolean {
  const last = parts.at(-1) ?? '';
  if (quotedPrintable && last.endsWith('=')) {
    parts.splice(-1, 1, last.slice(0, -1), legacy ? line : line.replace(/^[ \t]/, ''));
    return true;
  }
  const folded = /^[ \t]/.test(line);
  if (!folded && !(base64 && BASE64_LINE.test(line))) return false;
  // 2.1 breaks a line before a space and means that space; later versions add the space themselves.
  parts.push(base64 ? line.trim() : legacy ? line : line.slice(1));
  return true;
}

function contentLine(written: string): ContentLine | null {
  const colon = colonOf(written);
  if (colon === -1) return null;
  const [name = '', ...params] = splitOutsideQuotes(written.slice(0, colon), ';');
  const [, group = '', property] = /^(?:([\w-]+)\.)?([\w-]+)$/.exec(name.trim()) ?? [];
  if (property === undefined) return null;
  return {
    group,
    name: property.toUpperCase(),
    params: params.filter((text) => text.trim() !== '').map(param),
    value: written.slice(colon + 1),
    written,
  };
}

/** The colon that ends name and parameters; one in quotation marks does not. */
function colonOf(line: string): number {
  let quoted = false;
  for (let at = 0; at < Math.min(line.length, HEAD_MAX); at += 1) {
    if (line[at] === '"') quoted = !quoted;
    if (line[at] === ':' && !quoted) return at;
  }
  return -1;
}

function splitOutsideQuotes(text: string, mark: string): string[] {
  if (!text.includes('"')) return text.split(mark);
  const parts = [''];
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    if (sign === mark && !quoted) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

function param(text: string): Param {
  const [, name, value] = /^\s*([A-Za-z0-9-]+)\s*=\s*([\s\S]*)$/.exec(text) ?? [];
  return name === undefined ? { name: '', value: text.trim() } : { name: name.toUpperCase(), value: (value ?? '').trim() };
}
