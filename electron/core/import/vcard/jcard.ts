import ICAL from 'ical.js';

/** A property as ical.js gives it (RFC 7095): name, parameters, type, values; text, numbers or lists of them. */
export type JcardProperty = readonly [name: string, params: Readonly<Record<string, unknown>>, type: string, ...values: readonly unknown[]];

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
  return componentsOf(property)
    .filter((part) => part !== '')
    .join(' ');
}

/** Name, organisation and address consist of components; a component may be a list itself. */
export function componentsOf(property: JcardProperty): string[] {
  const value = property[3];
  return Array.isArray(value) ? value.map((part: unknown) => texts(part).join(' ')) : [texts(value).join(' ')];
}

/** Every value of a list property. */
export function listedIn([, , , ...values]: JcardProperty): string[] {
  return values.flatMap(texts);
}

export function groupOf([, params]: JcardProperty): string {
  return texts(params['group']).join('').toLowerCase();
}

/** The words of a parameter. */
export function paramWords([, params]: JcardProperty, name: string): string[] {
  return texts(params[name])
    .flatMap((text) => text.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** A value, a list, or for `TYPE="a,b",c` a list of lists: ical.js gives what the card says. */
function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}
