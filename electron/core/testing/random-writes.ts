import fc from 'fast-check';
import { STAGES } from '#shared/domain/stage.ts';
import { sql, type Sql, type WriteDb } from '../store/sql.ts';

/** A write to rows out of a few, so that writes meet; what the schema forbids (a row that is gone) is left out by the file itself. */
export type RandomWrite = { readonly what: string; readonly run: (db: WriteDb) => void };

const client = fc.integer({ min: 1, max: 3 });
const person = fc.integer({ min: 1, max: 4 });
const row = fc.integer({ min: 1, max: 12 });
const DAY = 86_400_000;
/** Few, so that two fall on one moment: from the end of 2023 on, and in the weeks before the end of February 2026. */
const at = fc.oneof(
  fc.integer({ min: 1, max: 6 }).map((n) => n * 40 * DAY + 1_700_000_000_000),
  fc.integer({ min: 1, max: 6 }).map((n) => 1_772_000_000_000 - n * 20 * DAY),
);
const maybe = fc.constantFrom(null, 5);
const flag = fc.integer({ min: 0, max: 1 });
const name = fc.constantFrom('Łucja', 'Lucja', 'żak', 'Żak 10', 'Żak 9', 'Ёлкин', 'Елкин', 'Zoë');
const role = fc.constantFrom('decision_maker', 'assistant', 'other');

type Dealt<T extends object> = { readonly [K in keyof T]: fc.Arbitrary<T[K]> };

/** The statements run one after the other, each where the rows it needs are there. */
function write<T extends object>(what: string, dealt: Dealt<T>, ...statements: ((it: T) => Sql)[]): fc.Arbitrary<RandomWrite> {
  return fc.record(dealt).map((it) => ({
    what: `${what} ${JSON.stringify(it)}`,
    run: (db) => {
      for (const statement of statements) db.run(statement(it as T));
    },
  }));
}

const clients = [
  write(
    'new client',
    { id: client, name, stage: fc.constantFrom(...STAGES) },
    (it) => sql`
    INSERT INTO client (id, uid, kind, name, legal_name, tax_id, town, country, stage, stage_entered_at, source, pinned_note, note, name_key, created_at, updated_at)
    SELECT ${it.id}, ${`c${it.id}`}, 'company', ${it.name}, '', '', '', '', ${it.stage}, 1, '', '', '', '', 1, 1
    WHERE NOT EXISTS (SELECT 1 FROM client WHERE id = ${it.id})`,
  ),
  write(
    'client put in the place of another',
    { id: client, name },
    (it) => sql`
    INSERT OR REPLACE INTO client (id, uid, kind, name, legal_name, tax_id, town, country, stage, stage_entered_at, source, pinned_note, note, name_key, created_at, updated_at)
    VALUES (${it.id}, ${`c${it.id}`}, 'company', ${it.name}, '', '', '', '', 'active', 1, '', '', '', '', 1, 1)`,
  ),
  write('client renamed', { id: client, name, town: name }, (it) => sql`UPDATE client SET name = ${it.name}, town = ${it.town} WHERE id = ${it.id}`),
  write(
    'stage',
    { id: client, stage: fc.constantFrom('active' as const, 'rescue' as const, ...STAGES) },
    (it) => sql`UPDATE client SET stage = ${it.stage} WHERE id = ${it.id}`,
  ),
  write('outcome', { id: client, outcome: fc.constantFrom(null, 'declined') }, (it) => sql`UPDATE client SET outcome = ${it.outcome} WHERE id = ${it.id}`),
  write('archive', { id: client, at: maybe }, (it) => sql`UPDATE client SET archived_at = ${it.at} WHERE id = ${it.id}`),
  write('trash', { id: client, at: maybe }, (it) => sql`UPDATE client SET deleted_at = ${it.at} WHERE id = ${it.id}`),
  write(
    'tag',
    { id: client, tag: name },
    (it) => sql`
    INSERT INTO client_tag (client_id, tag) SELECT id, ${it.tag} FROM client
    WHERE id = ${it.id} AND NOT EXISTS (SELECT 1 FROM client_tag WHERE client_id = ${it.id} AND tag = ${it.tag})`,
  ),
  write('tags gone', { id: client }, (it) => sql`DELETE FROM client_tag WHERE client_id = ${it.id}`),
  write(
    'language and source',
    { id: client, language: fc.constantFrom(null, 'pl', 'ru'), source: name },
    (it) => sql`UPDATE client SET language = ${it.language}, source = ${it.source} WHERE id = ${it.id}`,
  ),
  write('client erased', { id: client }, (it) => sql`DELETE FROM client WHERE id = ${it.id}`),
];

const people = [
  write(
    'person',
    { id: person, name },
    (it) => sql`
    INSERT INTO person (id, uid, name, greeting, form_of_address, note, name_key, created_at, updated_at)
    SELECT ${it.id}, ${`p${it.id}`}, ${it.name}, '', '', '', '', 1, 1 WHERE NOT EXISTS (SELECT 1 FROM person WHERE id = ${it.id})`,
  ),
  write('person renamed', { id: person, name }, (it) => sql`UPDATE person SET name = ${it.name} WHERE id = ${it.id}`),
  write('person in the trash', { id: person, at: maybe }, (it) => sql`UPDATE person SET deleted_at = ${it.at} WHERE id = ${it.id}`),
  write('person erased', { id: person }, (it) => sql`DELETE FROM person WHERE id = ${it.id}`),
  write(
    'link',
    { client, person, role, position: flag },
    (it) => sql`
    INSERT INTO client_person (client_id, person_id, role, position)
    SELECT c.id, p.id, ${it.role}, ${it.position} FROM client c, person p WHERE c.id = ${it.client} AND p.id = ${it.person}
    ON CONFLICT (client_id, person_id) DO UPDATE SET role = excluded.role`,
  ),
  write(
    'to another client',
    { client, to: client, person },
    (it) => sql`
    UPDATE OR IGNORE client_person SET client_id = ${it.to}
    WHERE client_id = ${it.client} AND person_id = ${it.person} AND EXISTS (SELECT 1 FROM client WHERE id = ${it.to})`,
  ),
  write('unlink', { client, person }, (it) => sql`DELETE FROM client_person WHERE client_id = ${it.client} AND person_id = ${it.person}`),
];

const work = [
  write(
    'a client is away',
    { client, from: fc.constantFrom('2026-01-05', '2026-02-20'), to: fc.constantFrom('2026-02-25', '2026-03-10'), kind: fc.constantFrom('away', 'slow') },
    (it) => sql`
    INSERT INTO absence (client_id, kind, from_on, to_on, note, created_at, updated_at)
    SELECT id, ${it.kind}, ${it.from}, ${it.to}, '', 1, 1 FROM client WHERE id = ${it.client}`,
  ),
  write(
    'another is away instead',
    { client, other: client },
    (it) => sql`
    UPDATE absence SET client_id = ${it.other} WHERE client_id = ${it.client} AND EXISTS (SELECT 1 FROM client WHERE id = ${it.other})`,
  ),
  write('nobody is away', { client }, (it) => sql`DELETE FROM absence WHERE client_id = ${it.client}`),
  write(
    'engagement',
    { id: row, client, started: fc.constantFrom('2024-01-05', '2025-12-01', '2027-01-01'), rhythm: fc.constantFrom('monthly', 'quarterly') },
    (it) => sql`
    INSERT INTO engagement (id, uid, client_id, title, kind, started_on, meeting_rhythm, created_at, updated_at)
    SELECT ${it.id}, ${`e${it.id}`}, c.id, '', 'recurring', ${it.started}, ${it.rhythm}, 1, 1 FROM client c
    WHERE c.id = ${it.client} AND NOT EXISTS (SELECT 1 FROM engagement WHERE id = ${it.id})`,
  ),
  write(
    'engagement changed',
    { id: row, client, agreed: fc.constantFrom(null, 'weekly'), at: maybe },
    (it) => sql`
    UPDATE engagement SET agreed_interval = ${it.agreed}, deleted_at = ${it.at}, client_id = ${it.client}
    WHERE id = ${it.id} AND EXISTS (SELECT 1 FROM client WHERE id = ${it.client})`,
  ),
  write(
    'rhythm agreed',
    { id: row, engagement: row, on: fc.constantFrom(null, '2026-01-20', '2026-02-10') },
    (it) => sql`
    INSERT INTO rhythm_change (id, client_id, engagement_id, old_interval, new_interval, agreed_on, wish, wish_note, created_at, updated_at)
    SELECT ${it.id}, e.client_id, e.id, 'weekly', 'monthly', ${it.on}, 'none', '', 1, 1 FROM engagement e
    WHERE e.id = ${it.engagement} AND NOT EXISTS (SELECT 1 FROM rhythm_change WHERE id = ${it.id})`,
  ),
  write(
    'rhythm agreed on another day',
    { id: row, on: fc.constantFrom(null, '2026-02-20') },
    (it) => sql`UPDATE rhythm_change SET agreed_on = ${it.on} WHERE id = ${it.id}`,
  ),
  write('rhythm taken back', { id: row }, (it) => sql`DELETE FROM rhythm_change WHERE id = ${it.id}`),
  write('engagement gone', { id: row }, (it) => sql`DELETE FROM engagement WHERE id = ${it.id}`),
];

const insertion = (it: { id: number; client: number; person: number | null; at: number; informs: number; version: number }): Sql => sql`
  INSERT INTO interaction (id, uid, client_id, person_id, at, direction, channel, result, purpose, informs, summary, version, created_at)
  SELECT ${it.id}, ${`i${it.id}`}, c.id, (SELECT id FROM person WHERE id = ${it.person}), ${it.at}, 'out', 'email', 'delivered', 'news', ${it.informs}, '', ${it.version}, 1
  FROM client c WHERE c.id = ${it.client} AND NOT EXISTS (SELECT 1 FROM interaction WHERE id = ${it.id})`;
const interaction = { id: row, client, person: fc.option(person), at, informs: flag };

const interactions = [
  write('logged', interaction, (it) => insertion({ ...it, version: 1 })),
  write(
    'corrected',
    { ...interaction, before: row },
    (it) => sql`UPDATE interaction SET superseded_at = 5 WHERE id = ${it.before}`,
    (it) => insertion({ ...it, version: 2 }),
  ),
  write('correction taken back', { id: row }, (it) => sql`UPDATE interaction SET superseded_at = NULL WHERE id = ${it.id}`),
  write('withdrawn or back', { id: row, at: maybe }, (it) => sql`UPDATE interaction SET retracted_at = ${it.at} WHERE id = ${it.id}`),
  write(
    'moved',
    { id: row, client, at, informs: flag },
    (it) => sql`
    UPDATE interaction SET client_id = ${it.client}, at = ${it.at}, informs = ${it.informs}
    WHERE id = ${it.id} AND EXISTS (SELECT 1 FROM client WHERE id = ${it.client})`,
  ),
  write(
    'with somebody else',
    { id: row, person: fc.option(person) },
    (it) => sql`
    UPDATE interaction SET person_id = (SELECT id FROM person WHERE id = ${it.person}) WHERE id = ${it.id}`,
  ),
  write('erased', { id: row }, (it) => sql`DELETE FROM interaction WHERE id = ${it.id}`),
];

const answer = fc.integer({ min: 1, max: 4 });

const phases = [
  write(
    'phase answered',
    {
      id: answer,
      client,
      at,
      to: fc.constantFrom('valley_of_despair', 'informed_pessimism', 'informed_optimism'),
      until: fc.option(fc.constantFrom('2026-02-20', '2026-03-20')),
    },
    (it) => sql`
    INSERT INTO phase_change (id, client_id, to_phase, at, author, is_override, until_on, reason, signals, created_at)
    SELECT ${it.id}, c.id, ${it.to}, ${it.at}, 'me', ${it.until !== null}, ${it.until}, '', '[]', 1 FROM client c
    WHERE c.id = ${it.client} AND NOT EXISTS (SELECT 1 FROM phase_change WHERE id = ${it.id})`,
  ),
  write(
    'phase of another client',
    { id: answer, client },
    (it) => sql`UPDATE phase_change SET client_id = ${it.client} WHERE id = ${it.id} AND EXISTS (SELECT 1 FROM client WHERE id = ${it.client})`,
  ),
  write('phase taken back', { id: answer }, (it) => sql`DELETE FROM phase_change WHERE id = ${it.id}`),
];

const change = fc.integer({ min: 1, max: 4 });
/** Two of each pace, and one in which nothing is owed. */
const pace = fc.constantFrom('active', 'rescue', 'onboarding', 'offboarding', 'former');

const stages = [
  write(
    'stage changed then',
    { id: change, client, at, from: fc.option(pace), to: pace },
    (it) => sql`
    INSERT INTO stage_event (id, client_id, from_stage, to_stage, at, reason)
    SELECT ${it.id}, c.id, ${it.from}, ${it.to}, ${it.at}, 'corrected' FROM client c
    WHERE c.id = ${it.client} AND NOT EXISTS (SELECT 1 FROM stage_event WHERE id = ${it.id})`,
  ),
  write('stage change withdrawn or back', { id: change, at: maybe }, (it) => sql`UPDATE stage_event SET retracted_at = ${it.at} WHERE id = ${it.id}`),
  write(
    'stage change of another client',
    { id: change, client },
    (it) => sql`UPDATE stage_event SET client_id = ${it.client} WHERE id = ${it.id} AND EXISTS (SELECT 1 FROM client WHERE id = ${it.client})`,
  ),
  write('stage change erased', { id: change }, (it) => sql`DELETE FROM stage_event WHERE id = ${it.id}`),
];

/** What there is to begin with, so that the first writes already meet something. */
export const BEGINNING: readonly RandomWrite[] = [1, 2, 3].flatMap((id) => [
  {
    what: `beginning ${id}`,
    run: (db: WriteDb) => {
      db.run(sql`
        INSERT INTO client (id, uid, kind, name, legal_name, tax_id, town, country, stage, stage_entered_at, source, pinned_note, note, name_key, created_at, updated_at)
        VALUES (${id}, ${`c${id}`}, 'company', ${`Żak ${id}`}, '', '', '', '', 'active', 1, '', '', '', '', 1, 1)`);
      db.run(sql`
        INSERT INTO person (id, uid, name, greeting, form_of_address, note, name_key, created_at, updated_at) VALUES (${id}, ${`p${id}`}, ${`Ewa ${id}`}, '', '', '', '', 1, 1)`);
      db.run(sql`INSERT INTO client_person (client_id, person_id, role, position) VALUES (${id}, ${id}, 'decision_maker', 0)`);
      db.run(sql`
        INSERT INTO engagement (id, uid, client_id, title, kind, started_on, meeting_rhythm, created_at, updated_at)
        VALUES (${id}, ${`e${id}`}, ${id}, '', 'recurring', '2024-01-05', 'half_yearly', 1, 1)`);
      db.run(sql`
        INSERT INTO stage_event (id, client_id, from_stage, to_stage, at, reason) VALUES (${id}, ${id}, 'rescue', 'active', ${1_772_000_000_000 - 60 * DAY}, 'recovered')`);
      db.run(insertion({ id, client: id, person: id, at: 1_772_000_000_000 - 70 * DAY, informs: 1, version: 1 }));
    },
  },
]);

/** The beginning in a file that others wrote to: to open a new one for each of a hundred runs takes longer than the runs. */
export function beginAgain(db: WriteDb): void {
  db.run(sql`DELETE FROM client`);
  db.run(sql`DELETE FROM person`);
  for (const { run } of BEGINNING) run(db);
}

/** Interactions as often as all others together. */
export const randomWrites: fc.Arbitrary<RandomWrite[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.oneof(...interactions) },
    { weight: 1, arbitrary: fc.oneof(...clients) },
    { weight: 1, arbitrary: fc.oneof(...people) },
    { weight: 1, arbitrary: fc.oneof(...work) },
    { weight: 1, arbitrary: fc.oneof(...stages) },
    { weight: 1, arbitrary: fc.oneof(...phases) },
  ),
  { minLength: 1, maxLength: 40, size: 'max' },
);
