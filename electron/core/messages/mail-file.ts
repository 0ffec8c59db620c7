import type { Instant } from '#shared/time/clock.ts';

export type Mail = { readonly to: string | null; readonly toName: string | null; readonly subject: string; readonly body: string; readonly at: Instant };

/** RFC 5322: what a line may have, and RFC 2045 for base64. */
const LINE_BYTES = 76;
/** RFC 2047: a line with encoded words has at most 76 characters; base64 of 39 bytes has 52, the rest is for the name and the marks. */
const WORD_BYTES = 39;

/**
 * A mail as a file (RFC 5322, MIME): headers in ASCII, the text as UTF-8 in base64. `X-Unsent` makes mail programs open it as
 * a draft. A dozen lines of standard do not need a library that could also send.
 */
export function mailFile({ to, toName, subject, body, at }: Mail): string {
  const lines = [
    ...(to ? [`To: ${addressed(to, toName)}`] : []),
    `Subject: ${headerText(subject)}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...inLines(Buffer.from(body.replaceAll(/\r?\n/g, '\r\n'), 'utf8').toString('base64')),
    '',
  ];
  return lines.join('\r\n');
}

function addressed(address: string, name: string | null): string {
  const bare = oneLine(address).trim();
  return name ? `${encodedWords(oneLine(name))}\r\n <${bare}>` : bare;
}

/** As it is where it is plain and short; encoded words otherwise. */
function headerText(text: string): string {
  const line = oneLine(text);
  return /^[\x20-\x7E]*$/.test(line) && line.length <= LINE_BYTES - 'Subject: '.length && !line.includes('=?') ? line : encodedWords(line);
}

/** Whole characters in every word, one word on every line. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((each) => `=?utf-8?B?${Buffer.from(each, 'utf8').toString('base64')}?=`).join('\r\n ');
}

function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\0]+/g, ' ');
}

function inLines(base64: string): string[] {
  return base64.match(new RegExp(`.{1,${LINE_BYTES}}`, 'g')) ?? [];
}
