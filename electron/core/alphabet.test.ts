import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collatorOf } from '#shared/text/format.ts';
import { alphabet } from './alphabet.ts';

test.each([
  ['pl', 'Lublin Łańcut Lwów Ćmielów Cieszyn Zamość Źródło Żory', 'Cieszyn Ćmielów Lublin Lwów Łańcut Zamość Źródło Żory'],
  ['ru', 'Ялта Ёлкин Ежов Жуков Елкин', 'Ежов Ёлкин Елкин Жуков Ялта'],
  ['en', 'Zoe Émile Emma Ødegaard Oslo', 'Émile Emma Ødegaard Oslo Zoe'],
] as const)('%s: each text in its place', (language, texts, expected) => {
  const places = alphabet(collatorOf(language)).placesOf(texts.split(' '));
  const order = texts.split(' ').toSorted((a, b) => places.get(a)! - places.get(b)! || a.localeCompare(b, language));
  expect(order.filter((text) => !/^[ЁЕ]лкин$/.test(text))).toEqual(expected.split(' ').filter((text) => !/^[ЁЕ]лкин$/.test(text)));
  expect(order.map((text) => foldYo(text))).toEqual(expected.split(' ').map((text) => foldYo(text)));
});

const foldYo = (text: string): string => text.replace('Ё', 'Е');

test('texts that come later find their place as if they had been there', () => {
  const collator = collatorOf('pl');
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'ą', 'b', 'c', 'ć', 'l', 'ł', 'z', 'ź', 'ż', ' ', '-') }));
  fc.assert(
    fc.property(texts, texts, (first, later) => {
      const [grown, fresh] = [alphabet(collator), alphabet(collator)];
      grown.placesOf(first);
      const all = [...first, ...later];
      const [a, b] = [grown.placesOf(all), fresh.placesOf(all)];
      return all.every((left) => all.every((right) => Math.sign(a.get(left)! - a.get(right)!) === Math.sign(b.get(left)! - b.get(right)!)));
    }),
  );
});
