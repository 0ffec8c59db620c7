/** Another ending in a text that may have been changed in the meantime: in the place of the former one, else before the closing. */
export function swapEnding(body: string, from: string, to: string): string {
  if (from !== '' && body.includes(from)) return tidy(body.replace(from, () => to));
  if (to === '' || body.includes(to)) return body;
  const paragraphs = body.split(/\n{2,}/);
  return [...paragraphs.slice(0, -1), to, ...paragraphs.slice(-1)].join('\n\n');
}

/** No empty paragraph, and no space left at the end of one. */
function tidy(body: string): string {
  return body
    .replaceAll(/ +$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
