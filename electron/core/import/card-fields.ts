import type { Card } from '#shared/domain/import-card.ts';
import type { ClientFields } from '#shared/domain/client.ts';
import type { ContactPoint } from '#shared/domain/contact-point.ts';
import type { PersonFields } from '#shared/domain/person.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { matchKey } from '../store/contact-points.ts';

/** A card as a client: the firm, or the person where there is none. Phones and mails belong to the person, if there is one. */
export function clientFieldsOf(card: Card, stage: Stage): ClientFields {
  return {
    kind: card.organisation ? 'company' : card.kind,
    name: card.organisation || card.personName,
    legalName: '',
    taxId: card.taxId,
    town: card.town,
    country: isoCountry(card.country),
    language: card.language,
    stage,
    source: card.source,
    referredBy: null,
    points: card.personName ? [] : card.points,
    tags: tagsOf(card),
    custom: card.custom,
    pinnedNote: '',
    note: card.personName ? '' : card.note,
  };
}

export function personFieldsOf(card: Card): PersonFields {
  return {
    name: card.personName,
    greeting: card.greeting,
    formOfAddress: 'formal',
    gender: null,
    language: card.language,
    birthday: card.birthday,
    points: card.points,
    note: card.note,
  };
}

/** Fills what is empty and adds what is new; nothing the user has entered is overwritten. */
export function withCard(fields: ClientFields, card: Card): ClientFields {
  const incoming = clientFieldsOf(card, fields.stage);
  const labels = new Set(fields.custom.map((field) => field.label));
  return {
    ...fields,
    taxId: fields.taxId || incoming.taxId,
    town: fields.town || incoming.town,
    country: fields.country || incoming.country,
    language: fields.language ?? incoming.language,
    source: fields.source || incoming.source,
    points: joinPoints(fields.points, incoming.points, incoming.country),
    tags: [...new Set([...fields.tags, ...incoming.tags])],
    custom: [...fields.custom, ...incoming.custom.filter((field) => !labels.has(field.label))],
    note: fields.note || incoming.note,
  };
}

export function withPerson(fields: PersonFields, incoming: PersonFields, country: string): PersonFields {
  return {
    ...fields,
    greeting: fields.greeting || incoming.greeting,
    language: fields.language ?? incoming.language,
    birthday: fields.birthday ?? incoming.birthday,
    points: joinPoints(fields.points, incoming.points, country),
    note: fields.note || incoming.note,
  };
}

function joinPoints(own: readonly ContactPoint[], more: readonly ContactPoint[], country: string): ContactPoint[] {
  const identity = (point: ContactPoint): string => `${point.kind} ${matchKey(point, country) || point.value}`;
  const known = new Set(own.map(identity));
  return [...own, ...more.filter((point) => !known.has(identity(point)))];
}

/** 60: the longest tag; a longer label of a file is shortened rather than lost. */
function tagsOf(card: Card): string[] {
  return [...new Set(card.groups.map((name) => name.slice(0, 60).trim()).filter(Boolean))].slice(0, 50);
}

/** Only codes are stored; a country written out stays in the address. */
function isoCountry(text: string): string {
  return /^[A-Za-z]{2}$/.test(text) ? text.toUpperCase() : '';
}
