/** What a sheet says where nothing else was agreed; every one of them can be written over. */

/** The weeks in which one writes every week: the first 100 days have their hardest part in them (spec 2.9, as drawn). */
export const WEEKLY_WEEKS = 8;
/** Revision rounds that are included (spec, part 6). */
export const REVISION_ROUNDS = 2;
/** Days after which an unpaid invoice is talked about (spec, part 6: reminders at +7, +14). */
export const WORK_PAUSES_DAYS = 14;
