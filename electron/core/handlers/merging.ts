import type { ZodSafeParseResult } from 'zod';
import { AppError } from '#shared/contract/error.ts';
import { PAIRS_MAX } from '#shared/contract/merging.ts';
import type { HandlersOf, Output, Parsed } from '#shared/contract/index.ts';
import { clientFields } from '#shared/domain/client.ts';
import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import { mergedFields } from '#shared/domain/merge-clients.ts';
import { personFields } from '#shared/domain/person.ts';
import { foldText } from '#shared/text/fold.ts';
import { withPerson } from '../import/card-fields.ts';
import { clientLines } from '../store/client-page.ts';
import { clientOf, updateClient } from '../store/clients.ts';
import { matchKey } from '../store/contact-points.ts';
import { duplicatePairs, tellApart } from '../store/duplicates.ts';
import { moveClient, movePerson } from '../store/merge.ts';
import { peopleOf, personOf, updatePerson } from '../store/people.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import { insertStageEvent } from '../store/stage-events.ts';
import { found, settingsOf, type Practice } from './context.ts';

type Merge = Parsed<'clients.merge'>;

export function mergingHandlers(practice: Practice): HandlersOf<'clients.duplicates' | 'clients.tellApart' | 'clients.merge'> {
  const { store } = practice;
  return {
    'clients.duplicates': () => duplicates(store.read),
    'clients.tellApart'({ first, second }) {
      if (first === second) throw new AppError('invalid-input', { field: 'second', reason: 'same-client' });
      store.write((db) => {
        for (const id of [first, second]) found(clientOf(db, id));
        tellApart(db, first, second);
      });
      return {};
    },
    'clients.merge'(input) {
      if (input.keep === input.lose) throw new AppError('invalid-input', { field: 'lose', reason: 'same-client' });
      store.write((db) => merge(db, practice, input));
      return {};
    },
  };
}

function duplicates(read: ReadDb): Output<'clients.duplicates'> {
  const all = duplicatePairs(read);
  const shown = all.slice(0, PAIRS_MAX);
  const lines = clientLines(read, [...new Set(shown.flatMap(({ first, second }) => [first, second]))]);
  const named = new Map(lines.map(({ id, name, personName, town, archived }) => [id, { id, name, personName, town, archived }]));
  const pairs = shown.map(({ first, second, ...shares }) => ({
    first: found(named.get(first)),
    second: found(named.get(second)),
    by: (['email', 'phone', 'name'] as const).filter((by) => shares[by] === 1),
  }));
  return { total: all.length, pairs };
}

function merge(db: WriteDb, practice: Practice, { keep: keepId, lose: loseId, choices, join }: Merge): void {
  const { country } = settingsOf(practice);
  const now = practice.clock.now();
  const [keep, lose] = [found(clientOf(db, keepId)), found(clientOf(db, loseId))];
  refuseStrangers(db, { keepId, loseId }, join);
  const fields = mergedFields({
    keep: pick(keep),
    lose: pick(lose),
    choices,
    identityOf: (point) => `${point.kind} ${matchKey(point, country) || point.value}`,
  });
  updateClient(db, keepId, fitting(clientFields.safeParse(fields)), fields.country || country, now);
  for (const { from, into } of join) joinPeople(db, from, into, country, now);
  moveClient(db, loseId, keepId, now);
  // Both histories are told by one client now; where it stands is said last.
  insertStageEvent(db, { clientId: keepId, from: keep.stage, to: keep.stage, fromOutcome: keep.outcome, toOutcome: keep.outcome, at: now, reason: 'merged' });
}

type Fields = Parameters<typeof mergedFields>[0]['keep'];

/** Without what is not a field. */
function pick({
  id,
  kind,
  name,
  legalName,
  taxId,
  town,
  country,
  language,
  stage,
  source,
  referredBy,
  points,
  tags,
  custom,
  pinnedNote,
  note,
}: Fields): Fields {
  return { id, kind, name, legalName, taxId, town, country, language, stage, source, referredBy, points, tags, custom, pinnedNote, note };
}

/** Only people of the two become one, nobody twice and nobody with themselves. AppError `invalid-input`. */
function refuseStrangers(db: ReadDb, { keepId, loseId }: { readonly keepId: ClientId; readonly loseId: ClientId }, join: Merge['join']): void {
  const [kept, lost] = [keepId, loseId].map((id) => new Set<number>(peopleOf(db, id).map((person) => person.id)));
  const used = new Set<number>();
  for (const { from, into } of join) {
    const fits = lost!.has(from) && kept!.has(into) && from !== into && !used.has(from) && !kept!.has(from);
    if (!fits) throw new AppError('invalid-input', { field: 'join', reason: 'not-of-client' });
    used.add(from);
  }
}

/** Two long lists may not fit into one: then nothing is merged, rather than something lost. AppError `invalid-input`. */
function fitting<T>(parsed: ZodSafeParseResult<T>): T {
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('invalid-input', { field: issue?.path.join('.') ?? '', reason: issue?.message ?? 'not-as-expected' });
}

function joinPeople(db: WriteDb, from: PersonId, into: PersonId, country: string, now: number): void {
  const [gone, stays] = [found(personOf(db, from)), found(personOf(db, into))];
  const { id: _, ...fields } = stays;
  const filled = withPerson(fields, gone, country);
  // Of two ways to write a name one stays; the other can still be read, and found by.
  const otherName = foldText(gone.name) === foldText(stays.name) ? '' : gone.name;
  const note = [...new Set([stays.note, gone.note, otherName])].filter(Boolean).join('\n\n');
  updatePerson(db, into, fitting(personFields.safeParse({ ...filled, gender: stays.gender ?? gone.gender, note })), country, now);
  movePerson(db, from, into, now);
}
