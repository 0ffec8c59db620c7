/** Milliseconds. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
/** Elapsed 24 hours, not a calendar day: use `addDays` for days. */
export const DAY_OF_HOURS = 24 * HOUR;
