/** What a spreadsheet takes for the beginning of a formula, and would run. */
const BEGINS_FORMULA = /^'*[=+\-@\t\r]/;

/**
 * A text that a spreadsheet shows and never runs: an apostrophe before it. One that was there before a sign of this kind
 * gets another, so that reading gives back every text as it was.
 */
export function defused(text: string): string {
  return BEGINS_FORMULA.test(text) ? `'${text}` : text;
}

export function undefused(cell: string): string {
  return cell.startsWith("'") && BEGINS_FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
