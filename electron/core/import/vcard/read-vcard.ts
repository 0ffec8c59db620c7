import type { ImportEncoding } from '#shared/domain/import-card.ts';
import { foldText } from '#shared/text/fold.ts';
import type { Day } from '#shared/time/day.ts';
import { checkRow } from '../check-row.ts';
import { fileRefusal } from '../file-refusal.ts';
import { problem, wrongAsWhole } from '../problem.ts';
import type { ReadResult, ReadRow } from '../read-row.ts';
import { asList, listOf, present } from '../row-values.ts';
import { cardContent, named, type CardContent } from './card-values.ts';
import { contentLines, type ContentLine } from './content-lines.ts';
import { parseCard, textOf, type JcardProperty } from './jcard.ts';
import { ownCharset } from './quoted-printable.ts';
import { splitCards } from './split-cards.ts';
import { readableCard } from './to-version-3.ts';

export type VcardRequest = {
  readonly text: string;
  readonly encoding: ImportEncoding;
  /** The user said which encoding: it also counts for values that name none. */
  readonly forced: boolean;
  readonly country: string;
  readonly today: Day;
  /** Called often: reports how far reading is, and throws when it is to stop. */
  readonly check: (done: number, total: number) => void;
};

type Contact = {
  readonly row: number;
  readonly source: string;
  readonly content: CardContent | null;
  readonly lines: readonly (ContentLine | null)[];
};
type Groups = Map<string, string[]>;

const CHECK_EVERY = 500;

export function readVcard(request: VcardRequest): ReadResult {
  const sources = splitCards(request.text);
  if (sources.length === 0) throw fileRefusal('not-contacts');
  const own = (request.forced ? null : ownCharset(request.text)) ?? request.encoding;
  const groups: Groups = new Map();
  const contacts = sources.flatMap((source, index): Contact[] => {
    if (index % CHECK_EVERY === 0) request.check(index, sources.length);
    return contactOf(source, index + 1, own, groups, request);
  });
  const rows = contacts.map((contact) => rowOf(contact, groups, request));
  request.check(sources.length, sources.length);
  return { format: 'vcard', encoding: own, delimiter: null, columns: [], heading: '', rows };
}

/** A card that is a group is no contact: it names the group its members are in. */
function contactOf(source: string, row: number, own: ImportEncoding, groups: Groups, request: VcardRequest): Contact[] {
  const lines = contentLines(source);
  const whole = lines.filter((line) => line !== null);
  const properties = whole.length === lines.length ? parseCard(readableCard(whole, own)) : null;
  if (properties && isGroup(properties)) {
    const name = named(properties, 'fn').map(textOf)[0] ?? '';
    for (const member of membersOf(properties)) groups.set(member, [...(groups.get(member) ?? []), name]);
    return [];
  }
  return [{ row, source, content: properties && cardContent(properties, whole, request), lines }];
}

function isGroup(properties: readonly JcardProperty[]): boolean {
  return [...named(properties, 'kind'), ...named(properties, 'x-addressbookserver-kind')].some((property) => foldText(textOf(property)) === 'group');
}

function membersOf(properties: readonly JcardProperty[]): string[] {
  const members = [...named(properties, 'member'), ...named(properties, 'x-addressbookserver-member')];
  return members.map((member) => memberKey(textOf(member)));
}

function memberKey(uid: string): string {
  return uid
    .trim()
    .replace(/^urn:uuid:/i, '')
    .toLowerCase();
}

function rowOf({ row, source, content, lines }: Contact, groups: Groups, request: VcardRequest): ReadRow {
  if (content === null) return unreadable(row, source, lines, request);
  const { values, photo, extra } = withGroups(content, groups);
  const { card, ...wrong } = checkRow(values, [], request);
  return { row, card: { ...card, photo: photo !== null }, ...wrong, values, source, photo, extra };
}

function withGroups(content: CardContent, groups: Groups): CardContent {
  const found = groups.get(memberKey(content.values.uid ?? ''));
  if (!found || !content.values.uid) return content;
  const names = [...new Set([...listOf(content.values.groups), ...found])].filter((name) => name !== '');
  return { ...content, values: present({ ...content.values, groups: asList(names) }) };
}

/** Nothing in a card that does not parse is believed; its names are shown so that one finds it. */
function unreadable(row: number, source: string, lines: readonly (ContentLine | null)[], request: VcardRequest): ReadRow {
  const value = (name: string): string => lines.find((line) => line?.name === name)?.value.trim() ?? '';
  const values = present({ name: value('FN'), organisation: value('ORG').split(';')[0] ?? '' });
  return { row, card: checkRow(values, [], request).card, ...wrongAsWhole(problem('skip', 'unreadable-card', '')), values, source, photo: null, extra: '' };
}
