import type { PracticeFields } from '#shared/domain/practice.ts';
import { officeHours, practiceFields } from '#shared/domain/practice.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type PracticeRow = PracticeFields & { readonly setUpAt: Instant | null; readonly sample: boolean };

/** Undefined only in a file that has just been made. */
export function practiceOf(db: ReadDb): PracticeRow | undefined {
  const row = db.get<Record<string, unknown>>(sql`
    SELECT name, address, profession, country, currency, client_language AS clientLanguage, zone, office_hours AS officeHours, clock_mode AS clockMode,
      holiday_region AS holidayRegion, paper, minimum_fee AS minimumFee, response_promise AS responsePromise, set_up_at AS setUpAt, sample
    FROM practice WHERE id = 1`);
  if (!row) return undefined;
  const { setUpAt, sample, officeHours: hours, ...fields } = row;
  return {
    ...practiceFields.parse({ ...fields, officeHours: officeHours.parse(JSON.parse(String(hours))) }),
    setUpAt: setUpAt === null ? null : Number(setUpAt),
    sample: sample === 1,
  };
}

export function insertPractice(db: WriteDb, fields: PracticeFields, sample: boolean, now: Instant): void {
  db.run(sql`
    INSERT INTO practice (id, name, address, profession, country, currency, client_language, zone, office_hours, clock_mode, holiday_region, paper,
      minimum_fee, response_promise, sample, set_up_at, created_at, updated_at)
    VALUES (1, ${fields.name}, ${fields.address}, ${fields.profession}, ${fields.country}, ${fields.currency}, ${fields.clientLanguage},
      ${fields.zone}, ${JSON.stringify(fields.officeHours)}, ${fields.clockMode}, ${fields.holidayRegion}, ${fields.paper},
      ${fields.minimumFee}, ${fields.responsePromise}, ${sample}, ${sample ? now : null}, ${now}, ${now})`);
}

export function updatePractice(db: WriteDb, fields: PracticeFields, now: Instant): void {
  db.run(sql`
    UPDATE practice SET name = ${fields.name}, address = ${fields.address}, profession = ${fields.profession}, country = ${fields.country},
      currency = ${fields.currency}, client_language = ${fields.clientLanguage}, zone = ${fields.zone},
      office_hours = ${JSON.stringify(fields.officeHours)}, clock_mode = ${fields.clockMode}, holiday_region = ${fields.holidayRegion}, paper = ${fields.paper},
      minimum_fee = ${fields.minimumFee}, response_promise = ${fields.responsePromise}, updated_at = ${now}
    WHERE id = 1`);
}

export function markSetUp(db: WriteDb, now: Instant): void {
  db.run(sql`UPDATE practice SET set_up_at = coalesce(set_up_at, ${now}) WHERE id = 1`);
}
