/** The parts of a birthday as they are typed; the year may not be known. */
export type BirthdayParts = { readonly day: number | null; readonly month: number | null; readonly year: number | null };

export const NO_BIRTHDAY: BirthdayParts = { day: null, month: null, year: null };

/** `1979-05-14` or `--05-14` taken apart. */
export function partsOf(birthday: string | null): BirthdayParts {
  const found = /^(?:(\d{4})|-)-(\d{2})-(\d{2})$/.exec(birthday ?? '');
  if (!found) return NO_BIRTHDAY;
  return { year: found[1] === undefined ? null : Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

/** Put together again; null when nothing is said. A part that is missing leaves 00, which no schema takes for a day. */
export function birthdayOf({ day, month, year }: BirthdayParts): string | null {
  if (day === null && month === null && year === null) return null;
  return `${year === null ? '-' : String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(part: number | null): string {
  return String(part ?? 0).padStart(2, '0');
}
