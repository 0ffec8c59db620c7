/** What the person at this computer reads, most wanted first, as BCP 47 tags: `pl_PL.UTF-8` is `pl-PL`. */
export function systemLanguages(env: Readonly<Record<string, string | undefined>>, locale: string): readonly string[] {
  const wished = [...(env['LANGUAGE'] ?? '').split(':'), env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '', locale];
  const tags = wished.map((name) => name.replace(/[.@].*$/, '').replaceAll('_', '-'));
  return [...new Set(tags.filter((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag)))];
}
