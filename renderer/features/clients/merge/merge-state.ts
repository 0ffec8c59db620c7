import type { ClientView, PersonView } from '#shared/contract/clients.ts';
import { clientFields, type ClientFields } from '#shared/domain/client.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { differences, likelySame, type MergeChoices, type MergeField, type Somebody } from '#shared/domain/merge-clients.ts';
import { foldText } from '#shared/text/fold.ts';

/** What one has chosen so far; null for a person: stays one of their own. */
export type MergeState = {
  readonly keep: ClientView;
  readonly lose: ClientView;
  readonly choices: MergeChoices;
  readonly join: ReadonlyMap<PersonId, PersonId | null>;
};

/** The one with more of a history stays, until somebody says otherwise. */
export function beginMerge(first: ClientView, second: ClientView): MergeState {
  const [keep, lose] = second.interactions > first.interactions ? [second, first] : [first, second];
  return sideBySide(keep, lose);
}

/** The other one stays: what was chosen for the one is chosen for the other. */
export function swapped({ keep, lose, choices }: MergeState): MergeState {
  const turned = Object.entries(choices).map(([field, side]) => [field, side === 'both' ? side : side === 'keep' ? 'lose' : 'keep'] as const);
  return { ...sideBySide(lose, keep), choices: Object.fromEntries(turned) };
}

function sideBySide(keep: ClientView, lose: ClientView): MergeState {
  const same = likelySame(keep.people, lose.people, keysOf);
  const own = lose.people.filter((person) => keep.people.every(({ id }) => id !== person.id));
  // Ids of people that were just shown.
  return { keep, lose, choices: {}, join: new Map(own.map(({ id }) => [id, (same.get(id) ?? null) as PersonId | null])) };
}

/** The people who are only of the one that goes, and have to be somebody. */
export function peopleToPlace({ lose, join }: MergeState): readonly PersonView[] {
  return lose.people.filter(({ id }) => join.has(id));
}

export function fieldsInQuestion({ keep, lose }: MergeState): readonly MergeField[] {
  return differences(fieldsOf(keep), fieldsOf(lose));
}

function fieldsOf(client: ClientView): ClientFields {
  const { kind, name, legalName, taxId, town, country, language, stage, source, referredBy, points, tags, custom, pinnedNote, note } = client;
  return clientFields.parse({ kind, name, legalName, taxId, town, country, language, stage, source, referredBy, points, tags, custom, pinnedNote, note });
}

function keysOf({ name, points }: Somebody): readonly string[] {
  return [`name ${foldText(name)}`, ...points.filter(({ kind }) => kind === 'email').map(({ value }) => `mail ${value.toLowerCase()}`)];
}
