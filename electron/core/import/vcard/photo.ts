import type { JcardProperty } from './jcard.ts';
import { paramWords, textOf } from './jcard.ts';

export type Photo = { readonly mediaType: string; readonly base64: string };

/** Larger pictures stay outside the practice file. */
const PHOTO_MAX_BYTES = 1_048_576;
const DATA_URI = /^data:(image\/[\w.+-]+)?(?:;[^,;]+)*;base64,([\s\S]*)$/i;
/** First letters of pictures in base64. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['/9j/', 'image/jpeg'],
  ['iVBORw', 'image/png'],
  ['R0lGOD', 'image/gif'],
  ['UklGR', 'image/webp'],
  ['Qk', 'image/bmp'],
];

/** A picture that lies in the card itself, whatever its size; null for an address of a picture or for damaged data. */
function inlinePhoto(property: JcardProperty): Photo | null {
  const text = textOf(property).replace(/\s/g, '');
  const [, said, data] = DATA_URI.exec(text) ?? [];
  const base64 = data ?? (paramWords(property, 'encoding').length > 0 || property[2] === 'binary' ? text : '');
  if (base64 === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
  const type = paramWords(property, 'type')[0]
    ?.toLowerCase()
    .replace(/^image\//, '');
  const mediaType = SIGNATURES.find(([start]) => base64.startsWith(start))?.[1] ?? said?.toLowerCase() ?? (type && `image/${type}`);
  return mediaType ? { mediaType, base64 } : null;
}

/** The picture to keep, and the properties that stay as they are: pictures elsewhere, second ones, and large ones as a data address. */
export function photoOf(properties: readonly JcardProperty[]): { readonly photo: Photo | null; readonly rest: JcardProperty[] } {
  let photo: Photo | null = null;
  const rest: JcardProperty[] = [];
  for (const property of properties) {
    const found = inlinePhoto(property);
    if (found && photo === null && found.base64.length * 0.75 <= PHOTO_MAX_BYTES) photo = found;
    else
      rest.push(found ? address(`data:${found.mediaType};base64,${found.base64}`) : /^https?:/i.test(textOf(property)) ? address(textOf(property)) : property);
  }
  return { photo, rest };
}

function address(uri: string): JcardProperty {
  return ['photo', {}, 'uri', uri];
}
