import { instantOf, type Day } from '../time/day.ts';
import type { Instant } from '../time/clock.ts';
import { MINUTE } from '../time/duration.ts';
import type { WorkingCalendar } from '../time/working-hours.ts';
import { clientFields, type ClientFields } from './client.ts';
import { engagementFields, type EngagementFields } from './engagement.ts';
import type { HouseStyleFields } from './house-style.ts';
import { informsByDefault, type InteractionFields } from './interaction.ts';
import type { Language } from './language.ts';
import { personFields, type PersonFields, type Role } from './person.ts';
import { workingDays, type PracticeFields } from './practice.ts';
import { officeDayOnOrAfter, officeDayOnOrBefore, turnsOf, workingDayAgo, type SampleCalendar } from './sample-days.ts';
import { keptClocks, type SampleKeptClock } from './sample-promises.ts';
import { salePlan, type SaleTelling, type SampleSalePlan } from './sample-sale.ts';
import type { SampleAct } from './sample-acts-schema.ts';
import type { SampleClient, SampleData, SampleTexts } from './sample-schema.ts';
import { tellerOf, type Teller } from './sample-words.ts';
import type { Outcome } from './stage.ts';

export { samplePractice, sampleTexts } from './sample-schema.ts';

export type SamplePerson = { readonly key: string; readonly fields: PersonFields; readonly role: Role };
/** `personKey` is null where nobody at the client is known. */
export type SampleInteraction = Omit<InteractionFields, 'clientId' | 'personId'> & { readonly personKey: string | null };

export type SampleClientPlan = {
  readonly key: string;
  readonly fields: ClientFields;
  readonly referredByKey: string | null;
  readonly stageEnteredOn: Day;
  readonly outcome: Outcome | null;
  readonly archivedOn: Day | null;
  readonly createdOn: Day;
  /** The same person may stand at two clients, then with the same key and the same fields. */
  readonly people: readonly SamplePerson[];
  readonly engagements: readonly EngagementFields[];
  /** Null: nothing of a sale is written down, and nothing dated is open. */
  readonly sale: SampleSalePlan | null;
  /** What they pay in a month. */
  readonly fee: SampleClient['fee'];
  /** What was done about the newest engagement, in order. */
  readonly acts: readonly SampleActPlan[];
  /** Oldest first. */
  readonly interactions: readonly SampleInteraction[];
  /** Promises that were kept and questions that were answered in them. */
  readonly kept: readonly SampleKeptClock[];
};

type Dated<A> = A extends unknown ? A & { readonly when: Instant; readonly on: Day; readonly dueOn: Day } : never;
/** `dueOn` is its own day for what has none ahead. */
export type SampleActPlan = Dated<SampleAct> & { /** When they were told of a win; null: of no other act, or not yet. */ readonly toldAt: Instant | null };

/** A whole practice, ready to be written to an empty file. */
export type SamplePlan = { readonly practice: PracticeFields; readonly house: HouseStyleFields; readonly clients: readonly SampleClientPlan[] };

/** Working days. */
const COUNTED_FROM = 22;
const STEP_MS = 5 * MINUTE;

type Building = { readonly data: SampleData; readonly calendar: SampleCalendar; readonly zone: string; readonly tell: Teller };

/** The sample practice as it stands on `today`, its notes in `language`: two years up to the last working day, the same for the same day. */
export function buildSample(data: SampleData, texts: SampleTexts, today: Day, zone: string, language: Language): SamplePlan {
  const week = workingDays(data.practice.officeHours);
  const building = { data, calendar: { today, week }, zone, tell: tellerOf(texts, language, week) };
  return { practice: data.practice, house: data.house, clients: data.clients.map((client) => clientPlan(client, building)) };
}

function clientPlan(client: SampleClient, building: Building): SampleClientPlan {
  const on = (ago: number): Day => dayAgo(ago, building.calendar);
  const interactions = [...recurringRows(client, building), ...loggedRows(client, building)].toSorted((a, b) => a.at - b.at);
  return {
    key: client.key,
    fields: fieldsOf(client, building),
    referredByKey: client.referredBy,
    stageEnteredOn: on(client.stageEntered),
    outcome: client.outcome,
    archivedOn: client.archived === null ? null : on(client.archived),
    createdOn: on(client.created),
    people: client.people.map((member) => ({ key: member.person, role: member.role, fields: personOf(member.person, building) })),
    engagements: client.engagements.map((it) =>
      engagementFields.parse({
        title: saying(building)(it.title),
        kind: it.kind,
        startedOn: on(it.started),
        endsOn: it.ends === null ? null : on(it.ends),
        meetingRhythm: it.meetingRhythm,
        agreedInterval: it.agreedInterval,
      }),
    ),
    sale: client.sale && salePlan(client.sale, saleTelling(client, building)),
    fee: client.fee,
    acts: client.acts.map((act) => ({
      ...act,
      when: instantOf(on(act.ago), act.at, building.zone),
      on: on(act.ago),
      dueOn: on('due' in act ? act.due : act.ago),
      toldAt: act.act === 'win' && act.told ? instantOf(on(act.told.ago), act.told.at, building.zone) : null,
    })),
    interactions,
    kept: keptClocks(interactions, workedOf(building)),
  };
}

function saleTelling(client: SampleClient, building: Building): SaleTelling {
  const { data, calendar, zone } = building;
  const day = (ago: number): Day => dayAgo(ago, calendar);
  return {
    day,
    moment: ({ ago, at }) => instantOf(day(ago), at, zone),
    say: saying(building),
    calendar: workedOf(building),
    fee: client.fee,
    currency: client.fee?.currency ?? data.practice.currency,
  };
}

function workedOf({ data, zone }: Building): WorkingCalendar {
  return { zone, hours: data.practice.officeHours, closed: new Set() };
}

function fieldsOf(client: SampleClient, building: Building): ClientFields {
  const say = saying(building);
  return clientFields.parse({
    kind: client.kind,
    name: client.name,
    legalName: client.legalName,
    taxId: client.taxId,
    town: client.town,
    country: client.country,
    language: client.language,
    stage: client.stage,
    source: say(client.source),
    points: labelled(client.points, say),
    tags: client.tags.map(say),
    custom: client.custom.map((it) => ({ label: say(it.label), value: say(it.value) })),
    pinnedNote: say(client.pinned),
    note: say(client.note),
  });
}

function personOf(key: string, building: Building): PersonFields {
  const { note, points, ...fields } = known(building.data.people[key], key);
  const say = saying(building);
  return personFields.parse({ ...fields, note: say(note), points: labelled(points, say) });
}

function recurringRows(client: SampleClient, building: Building): SampleInteraction[] {
  return client.recurring.flatMap((use) => {
    const { on, at, rows } = known(building.data.patterns[use.pattern], use.pattern);
    return turnsOf(use, on, building.calendar).map(({ day, turn }) => {
      const row = known(rows[turn % rows.length], use.pattern);
      return interaction(client, building, {
        ...row,
        kind: use.kind ?? row.kind,
        who: use.who,
        informs: null,
        day,
        at: known(at[turn % at.length], use.pattern),
      });
    });
  });
}

/** In the order of the file; what had to leave a holiday stays behind what came before it. */
function loggedRows(client: SampleClient, building: Building): SampleInteraction[] {
  const rows: SampleInteraction[] = [];
  for (const row of client.log) {
    const made = interaction(client, building, { ...row, day: dayAgo(row.ago, building.calendar) });
    rows.push({ ...made, at: Math.max(made.at, (rows.at(-1)?.at ?? 0) + STEP_MS) });
  }
  return rows;
}

/** The gaps of today are counted from the last month, so only what is older makes room for holidays. */
function dayAgo(ago: number, calendar: SampleCalendar): Day {
  const day = workingDayAgo(ago, calendar);
  if (ago < 0) return officeDayOnOrAfter(day, calendar.week);
  return ago > COUNTED_FROM ? officeDayOnOrBefore(day, calendar.week) : day;
}

type Row = Pick<SampleClient['log'][number], 'at' | 'kind' | 'who' | 'minutes' | 'informs' | 'text'> & { readonly day: Day };

function interaction(client: SampleClient, { data, tell, zone }: Building, row: Row): SampleInteraction {
  const kind = known(data.kinds[row.kind], row.kind);
  return {
    ...kind,
    personKey: row.who ?? client.people[0]?.person ?? null,
    at: instantOf(row.day, row.at, zone),
    informs: row.informs ?? informsByDefault(kind),
    minutes: row.minutes,
    summary: tell(row.text, { on: row.day, fee: client.fee }),
  };
}

/** Texts that belong to no day of their own are told as of today. */
function saying({ tell, calendar }: Building): (textKey: string | null) => string {
  return (textKey) => (textKey === null ? '' : tell(textKey, { on: calendar.today, fee: null }));
}

function labelled(points: SampleClient['points'], say: (textKey: string | null) => string): object[] {
  return points.map(({ kind, label, value }) => ({ kind, label: say(label), value }));
}

/** The schema has followed every key already; this is for the compiler, and loud should it be wrong. */
function known<Value>(value: Value | undefined, key: string): Value {
  if (value === undefined) throw new Error(`sample: unknown key ${key}`);
  return value;
}
