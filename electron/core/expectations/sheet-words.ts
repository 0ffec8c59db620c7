import type { SheetView } from '#shared/contract/expectations.ts';
import { SECTION_NAMES, SITUATIONS } from '#shared/domain/expectations/section.ts';
import type { Language } from '#shared/domain/language.ts';
import { formatDay } from '#shared/text/format.ts';
import { textIn } from '#shared/text/index.ts';
import type { Day } from '#shared/time/day.ts';

type Sheet = {
  readonly language: Language;
  readonly version: number;
  readonly createdOn: Day;
  readonly clientName: string;
  readonly practiceName: string;
};

/** What stands around the clauses: both of us read it, so in the language of the sheet. */
export function wordsOf({ language, version, createdOn, clientName, practiceName }: Sheet): SheetView['words'] {
  const { t } = textIn(language);
  return {
    title: t('expectations.paper.title'),
    between: practiceName === '' ? clientName : t('expectations.paper.between', { client: clientName, practice: practiceName }),
    version: t('expectations.walk.version', { version, day: formatDay(createdOn, language, 'full') }),
    weDo: t('expectations.trio.weDo'),
    youDo: t('expectations.trio.youDo'),
    byWhen: t('expectations.trio.byWhen'),
    otherwise: t('expectations.trio.otherwise'),
    sections: SECTION_NAMES.map((name, index) => ({ section: index + 1, name: t(`expectations.section.${name}`), short: t(`expectations.short.${name}`) })),
  };
}

type Placed = { readonly id: number; readonly section: number };

/** Where one is, clause by clause. */
export function wheresOf<C extends Placed>(clauses: readonly C[], language: Language): Map<C['id'], string> {
  const { t } = textIn(language);
  const [ordinals, numbers] = [t('expectations.walk.ordinals').split(' '), t('expectations.walk.numbers').split(' ')];
  const sections = Map.groupBy(clauses, ({ section }) => section);
  const said = [...sections.values()].flatMap((of) =>
    of.map(({ id, section }, index): [C['id'], string] => {
      if (of.length === 1) return [id, t('expectations.walk.clause', { section })];
      const place = { section, place: wordOf(index + 1, ordinals), all: wordOf(of.length, numbers) };
      return [id, t(section === SITUATIONS ? 'expectations.walk.situation' : 'expectations.walk.part', place)];
    }),
  );
  return new Map(said);
}

function wordOf(number: number, words: readonly string[]): string {
  return words[number - 1] ?? String(number);
}
