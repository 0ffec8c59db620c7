import { expect, it } from 'vitest';
import { systemLanguages } from './system-languages.ts';

it.each<[string, Record<string, string>, string, string[]]>([
  ['the locale of a Polish desktop', { LANG: 'pl_PL.UTF-8' }, 'pl-PL', ['pl-PL']],
  ['a list of wishes before the locale', { LANGUAGE: 'ru:pl_PL', LANG: 'en_GB.UTF-8' }, 'en-GB', ['ru', 'pl-PL', 'en-GB']],
  ['LC_ALL before LANG', { LC_ALL: 'ru_RU.UTF-8', LANG: 'pl_PL.UTF-8' }, 'ru-RU', ['ru-RU']],
  ['nothing of the C locale', { LANG: 'C.UTF-8' }, 'en-US', ['en-US']],
  ['the locale alone where there is no such variable', {}, 'pl-PL', ['pl-PL']],
  ['a variant without its modifier', { LANG: 'sr_RS@latin' }, 'sr-RS', ['sr-RS']],
])('reads %s', (_title, env, locale, tags) => {
  expect(systemLanguages(env, locale)).toEqual(tags);
});
