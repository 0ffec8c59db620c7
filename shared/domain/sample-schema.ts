import { z } from 'zod';
import { CLIENT_KINDS, country } from './client.ts';
import { CONTACT_POINT_KINDS } from './contact-point.ts';
import { meetingRhythm, updateInterval } from './cadence.ts';
import { ENGAGEMENT_KINDS } from './engagement.ts';
import { CHANNELS, DIRECTIONS, PURPOSES, RESULTS } from './interaction.ts';
import { houseStyleFields } from './house-style.ts';
import { language } from './language.ts';
import { birthday, FORMS_OF_ADDRESS, GENDERS, role } from './person.ts';
import { practiceFields, workingDays } from './practice.ts';
import { ago, sampleSale, textKey, time } from './sample-sale-schema.ts';
import { sampleAct } from './sample-acts-schema.ts';
import { outcome, stage } from './stage.ts';

/** Working days before today: 1 is the last one gone by, 5 about a week, 22 a month, 261 a year. */
const past = z.int().min(1).max(600);
const key = z.string().regex(/^[a-z][a-z0-9_]*$/);
const kindName = z.string().regex(/^[a-z][a-zA-Z]*$/);
const minutes = z.int().min(1).max(240).nullable().default(null);

const kind = z.strictObject({ channel: z.enum(CHANNELS), direction: z.enum(DIRECTIONS), result: z.enum(RESULTS), purpose: z.enum(PURPOSES) });

/** What comes round again and again; rows and times are taken in turn. */
const pattern = z.strictObject({
  /** Days of the month, taken in turn; the first working day on or after it. */
  on: z.array(z.int().min(1).max(24)).min(1),
  at: z.array(time).min(1),
  rows: z.array(z.strictObject({ kind: kindName, minutes, text: textKey })).min(1),
});

const point = z.strictObject({ kind: z.enum(CONTACT_POINT_KINDS), label: textKey.nullable().default(null), value: z.string() });
const points = z.array(point).default([]);

const person = z.strictObject({
  name: z.string(),
  greeting: z.string(),
  gender: z.enum(GENDERS).nullable().default(null),
  formOfAddress: z.enum(FORMS_OF_ADDRESS),
  language: language.nullable().default(null),
  birthday: birthday.nullable().default(null),
  note: textKey.nullable().default(null),
  points,
});

const engagement = z.strictObject({
  title: textKey,
  kind: z.enum(ENGAGEMENT_KINDS),
  started: past,
  ends: ago.nullable().default(null),
  meetingRhythm,
  agreedInterval: updateInterval.nullable().default(null),
});

const recurring = z.strictObject({
  pattern: key,
  every: z.union([z.strictObject({ months: z.int().min(1).max(12) }), z.strictObject({ days: z.int().min(1).max(60) })]),
  from: past,
  until: past,
  /** Key of a person at this client; null: the first one. */
  who: key.nullable().default(null),
  /** Where in its rows the pattern begins, so that two clients do not read alike. */
  start: z.int().min(0).default(0),
  /** Takes the place of the kind of every row. */
  kind: kindName.nullable().default(null),
});

const logged = z.strictObject({
  ago: past,
  at: time,
  kind: kindName,
  who: key.nullable().default(null),
  minutes,
  /** Marked where it differs from what its kind says by itself. */
  informs: z.boolean().nullable().default(null),
  text: textKey,
});

const client = z.strictObject({
  key,
  kind: z.enum(CLIENT_KINDS),
  name: z.string(),
  legalName: z.string().default(''),
  taxId: z.string().default(''),
  town: z.string(),
  country,
  language: language.nullable(),
  stage,
  stageEntered: past,
  /** Day of the first enquiry. */
  created: past,
  outcome: outcome.nullable().default(null),
  archived: past.nullable().default(null),
  source: textKey,
  referredBy: key.nullable().default(null),
  /** What `{fee}` says in the texts. */
  fee: z
    .strictObject({ amount: z.int().positive(), currency: z.string().regex(/^[A-Z]{3}$/) })
    .nullable()
    .default(null),
  tags: z.array(textKey).default([]),
  pinned: textKey.nullable().default(null),
  note: textKey.nullable().default(null),
  custom: z.array(z.strictObject({ label: textKey, value: textKey })).default([]),
  points,
  people: z.array(z.strictObject({ person: key, role })).default([]),
  engagements: z.array(engagement).default([]),
  recurring: z.array(recurring).default([]),
  sale: sampleSale.nullable().default(null),
  acts: z.array(sampleAct).default([]),
  log: z.array(logged).min(1),
});

const fields = z.strictObject({
  house: houseStyleFields,
  practice: practiceFields.refine((it) => workingDays(it.officeHours).weekdays.size > 0, 'no-working-day'),
  kinds: z.record(kindName, kind),
  patterns: z.record(key, pattern),
  people: z.record(key, person),
  clients: z.array(client).min(1),
});
export type SampleData = Readonly<z.output<typeof fields>>;
export type SampleClient = Readonly<z.output<typeof client>>;
export type SampleRecurring = Readonly<z.output<typeof recurring>>;

/** One text file: groups of short texts, `{month}`, `{quarter}`, `{fee}` and `{day+3}` filled in when the sample is built. */
export const sampleTexts = z.record(z.string(), z.record(z.string(), z.string().trim().min(1)));
export type SampleTexts = Readonly<z.output<typeof sampleTexts>>;

/** The file `practice.json`: structure and days; every key in it leads somewhere, nothing happens before the first enquiry. */
export const samplePractice = fields.superRefine((data, context) => {
  for (const problem of [...brokenPatterns(data), ...data.clients.flatMap((it) => brokenClient(it, data))]) {
    context.addIssue({ code: 'custom', message: problem });
  }
});

function brokenPatterns({ patterns, kinds }: SampleData): string[] {
  const rows = Object.entries(patterns).flatMap(([name, it]) => it.rows.map((row) => ({ name, kind: row.kind })));
  return rows.filter((row) => !kinds[row.kind]).map((row) => `pattern ${row.name}: unknown kind ${row.kind}`);
}

function brokenClient(it: SampleClient, { clients, kinds, patterns, people }: SampleData): string[] {
  const members = new Set(it.people.map((member) => member.person));
  const who = [...it.recurring, ...it.log].flatMap((row) => row.who ?? []);
  const kindsUsed = [...it.recurring, ...it.log].flatMap((row) => row.kind ?? []);
  const days = [
    it.stageEntered,
    it.archived,
    ...it.engagements.map((row) => row.started),
    ...it.recurring.map((row) => row.from),
    ...it.log.map((row) => row.ago),
    ...it.acts.map((row) => row.ago),
  ];
  const problems = [
    clients.filter((other) => other.key === it.key).length > 1 && 'key used twice',
    it.referredBy !== null && !clients.some((other) => other.key === it.referredBy && other.key !== it.key) && `unknown referrer ${it.referredBy}`,
    ...[...members].filter((name) => !people[name]).map((name) => `unknown person ${name}`),
    ...who.filter((name) => !members.has(name)).map((name) => `${name} is not at this client`),
    ...kindsUsed.filter((name) => !kinds[name]).map((name) => `unknown kind ${name}`),
    ...it.recurring.filter((row) => !patterns[row.pattern]).map((row) => `unknown pattern ${row.pattern}`),
    days.some((day) => day !== null && day > it.created) && 'something happens before the first enquiry',
  ];
  return problems.filter((problem) => problem !== false).map((problem) => `client ${it.key}: ${problem}`);
}
