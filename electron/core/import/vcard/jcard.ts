import ICAL from 'ical.js';

/** A property as ical.js gives it (RFC 7095): name, parameters, type, values. Components of a value are a nested list. */
export type JcardValue = string | number | readonly (string | readonly string[])[];
export type JcardProperty = readonly [name: string, params: Readonly<Record<string, string | readonly string[]>>, type: string, ...values: readonly JcardValue[]];

/** The properties of one card; null when ical.js finds no sense in it. */
export function parseCard(text: string): JcardProperty[] | null {
  try {
    // jCard is foreign data; what is used of it is checked where it is read.
    const [name, properties] = ICAL.parse(text) as unknown as [string, JcardProperty[]];
    return name === 'vcard' ? properties : null;
  } catch (error) {
    // ical.js throws its own ParserError, a plain Error by prototype, for every malformed line: the card is refused, the others go on.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** The first value as one text. */
export function textOf(property: JcardProperty): string {
  return componentsOf(property).filter((part) => part !== '').join(' ');
}

/** Name, organisation and address consist of components; a component may be a list itself. */
export function componentsOf(property: JcardProperty): string[] {
  const value = property[3] ?? '';
  if (!Array.isArray(value)) return [String(value)];
  return value.map((part: string | readonly string[]) => (Array.isArray(part) ? part.join(' ') : String(part)));
}

/** Every value of a list property. */
export function listedIn([, , , ...values]: JcardProperty): string[] {
  return values.map(String);
}

export function groupOf([, params]: JcardProperty): string {
  return String(params['group'] ?? '').toLowerCase();
}

/** The words of a parameter, in lower case. */
export function paramWords([, params]: JcardProperty, name: string): string[] {
  const found = params[name] ?? [];
  return (Array.isArray(found) ? found : [found]).flatMap((text: string) => text.split(',')).map((word: string) => word.trim()).filter((word) => word !== '');
}
