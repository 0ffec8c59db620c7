// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { routeText, type Route } from '#shared/contract/route.ts';
import { launchArguments, routeOfLaunch, toastXml } from './toast-xml.ts';

const client: Route = { view: 'client', id: 5 };

function read(xml: string): { readonly launch: string; readonly texts: readonly string[] } {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  expect(document.querySelector('parsererror')?.textContent ?? null, xml).toBeNull();
  return {
    launch: document.documentElement.getAttribute('launch') ?? '',
    texts: [...document.querySelectorAll('text')].map((element) => element.textContent),
  };
}

describe('the toast of Windows', () => {
  test('says what it says, and where its click leads', () => {
    expect(toastXml({ id: 'reminder-7', title: 'Wrona Ceramika', body: 'Call back about VAT', route: client })).toBe(
      '<toast launch="type=click&amp;tag=reminder-7&amp;go=%2Fclients%2F5"><visual><binding template="ToastGeneric"><text>Wrona Ceramika</text><text>Call back about VAT</text></binding></visual></toast>',
    );
  });

  test.each([
    ['the end of a CDATA', 'a ]]> b'],
    ['quotes', `"double" 'single' <b>&amp;</b>`],
    ['an emoji', 'Call 👩‍💻 back 🇵🇱'],
    ['right to left', 'שלום ‏مرحبا‏ Wrona'],
    ['Polish and Russian', 'Zażółć gęślą jaźń · Съешь ещё'],
  ])('brings %s unharmed', (_what, text) => {
    expect(read(toastXml({ id: 'a', title: text, body: text, route: client })).texts).toEqual([text, text]);
  });

  test('is shortened before Windows refuses it, and no emoji is cut in two', () => {
    const [title = '', body = ''] = read(toastXml({ id: 'a', title: 'x'.repeat(2_048), body: '👩'.repeat(2_048), route: client })).texts;
    expect([title.length, body]).toEqual([1_000, `${'👩'.repeat(999)}…`]);
  });

  test('loses the characters that XML cannot say, and nothing else', () => {
    expect(read(toastXml({ id: 'a', title: 'a\u0000b\u001Bc\uFFFFd\uD800e', body: 'line\nline\ttab', route: client })).texts).toEqual([
      'abcd\uFFFDe',
      'line\nline\ttab',
    ]);
  });

  test('is well formed whatever it is given', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 2_100 });
    const awkward = fc.oneof(anything, fc.string({ unit: fc.constantFrom(']]>', '"', "'", '<', '&', '\u0000', '\uD83D', '\uFFFE', '‏', '👩‍💻'), maxLength: 60 }));
    fc.assert(
      fc.property(awkward, awkward, awkward, (id, title, body) => {
        const { launch, texts } = read(toastXml({ id, title, body, route: client }));
        expect(texts).toHaveLength(2);
        expect(routeOfLaunch(launch)).toEqual(client);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a click on a toast that started the program', () => {
  test.each<[Route]>([
    [{ view: 'client', id: 5 }],
    [{ view: 'today' }],
    [{ view: 'reminders' }],
    [{ view: 'meeting', id: 12 }],
    [{ view: 'compose', id: 3, kind: 'update', round: [3, 4] }],
  ])('leads to its place: %j', (route) => {
    expect(routeText(routeOfLaunch(launchArguments('a&go=/trash', route)))).toBe(routeText(route));
  });

  test.each([[''], ['type=click'], ['type=click&tag=a'], ['go=https://evil.example/'], ['go=%2F..%2F..%2Fetc'], ['go=%E0%A4%A']])(
    'leads to Today where it is none of ours: %s',
    (launch) => {
      expect(routeOfLaunch(launch)).toEqual({ view: 'today' });
    },
  );
});
