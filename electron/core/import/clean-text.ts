/** Marks that other programs leave around phones and names and that nobody sees: zero width, reading direction, byte order. */
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
// oxlint-disable-next-line no-control-regex -- control characters are what this is for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

// oxlint-disable-next-line no-control-regex -- says whether there is anything to clean: most texts have nothing
const UNCLEAN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;
const UNEVEN = /[^\S ]| {2}/;

/** Without control characters; line breaks stay. */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text.trim();
  return text.replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(INVISIBLE, '').trim();
}

/** The same in one line. */
export function cleanLine(text: string): string {
  const clean = cleanText(text);
  return UNEVEN.test(clean) ? clean.replace(/\s+/g, ' ') : clean;
}

/** A replacement character says that the bytes were no text in the encoding the file was read in. */
export function isDamaged(text: string): boolean {
  return text.includes('\uFFFD');
}
