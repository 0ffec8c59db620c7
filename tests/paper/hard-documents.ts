/** Documents that no practice has, and every drawing must bear: long ones, long names, nothing in them. */
import type { Language } from '#shared/domain/language.ts';
import type { SheetBlock, SheetDocument } from '#shared/domain/sheets/document.ts';
import type { PaperSize } from '#shared/domain/practice.ts';

const LONGEST = {
  en: 'Featherstonehaugh-Cholmondeley, Wrona & Daughters of the Fourteenth Generation, Limited Partnership (in Formation)',
  pl: 'Przedsiębiorstwo Wielobranżowe „Konstantynopolitańczykowianeczka” Gżegżółkowski, Źdźbłowicz i Wspólnicy spółka komandytowo-akcyjna',
  ru: 'Общество с ограниченной ответственностью «Высокопревосходительство-Электрофотополупроводник и Підґрунтя Їжак Ў»',
} as const satisfies Record<Language, string>;

const SENTENCE = {
  en: 'When the documents come after the fifth, I call you on the sixth before noon, and we agree on the day on which they will be here.',
  pl: 'Gdy dokumenty przychodzą po piątym, dzwonię szóstego przed południem i ustalamy dzień, w którym u mnie będą; źdźbło po źdźble.',
  ru: 'Если документы приходят позже пятого, шестого до полудня я звоню вам, и мы договариваемся о дне, когда они будут у меня. Ґанок, Єва, їжак, ў.',
} as const satisfies Record<Language, string>;

const UNBROKEN = 'https://ksiegowosc.example/dokumenty/2026/wyciagi-bankowe-i-faktury-zakupowe-za-caly-rok-razem-z-zalacznikami.pdf';

export const HARD = ['forty-clauses', 'long-names', 'empty-sections', 'long-table'] as const;
export type HardDocument = (typeof HARD)[number];

export function hardDocument(which: HardDocument, language: Language, paper: PaperSize): SheetDocument {
  const around = {
    language,
    paper,
    note: '',
    footer: `${LONGEST[language].slice(0, 60)} · 26 Feb 2026`,
    letterhead: letterhead(language),
    pageWords: PAGE[language],
  };
  return { ...around, title: which === 'long-names' ? LONGEST[language] : which, subtitle: LONGEST[language], blocks: blocksOf(which, language) };
}

/** As long as one likes. */
export function chooseClauses(count: number, language: Language, paper: PaperSize): SheetDocument {
  const { blocks, ...around } = hardDocument('forty-clauses', language, paper);
  return { ...around, blocks: blocks.slice(0, count) };
}

const PAGE = { en: { page: 'page', of: 'of' }, pl: { page: 'strona', of: 'z' }, ru: { page: 'страница', of: 'из' } } as const;

function letterhead(language: Language): SheetDocument['letterhead'] {
  return { name: LONGEST[language], lines: [`${LONGEST[language]} 4/12`, '+48 81 100 20 30', UNBROKEN], logo: null, accent: 'wine' };
}

function blocksOf(which: HardDocument, language: Language): SheetBlock[] {
  switch (which) {
    case 'forty-clauses':
      return [
        ...Array.from({ length: 40 }, (_, index) => clause(index + 1, language)),
        { kind: 'signatures', left: LONGEST[language], right: LONGEST[language] },
      ];
    case 'long-names':
      return [
        { kind: 'section', number: 14, heading: LONGEST[language], parts: [{ kind: 'text', words: [UNBROKEN] }], ticked: true },
        {
          kind: 'section',
          number: null,
          heading: LONGEST[language],
          parts: [{ kind: 'rows', rows: [[LONGEST[language], 'by the 5th', SENTENCE[language]]] }],
          ticked: false,
        },
        {
          kind: 'section',
          number: null,
          heading: '€ £ zł ₽ § … „Ґґ Єє Іі Її Ўў”',
          parts: [
            {
              kind: 'choices',
              items: [
                { text: LONGEST[language], ticked: true },
                { text: 'Ąą Ćć Ęę Łł Ńń Óó Śś Źź Żż', ticked: false },
              ],
            },
          ],
          ticked: false,
        },
        table([[LONGEST[language], UNBROKEN, LONGEST[language], '']]),
        { kind: 'letter', paragraphs: [`${LONGEST[language]}\n${UNBROKEN}`] },
        { kind: 'signatures', left: LONGEST[language], right: LONGEST[language] },
      ];
    case 'empty-sections':
      return [
        { kind: 'section', number: 1, heading: LONGEST[language], parts: [], ticked: true },
        { kind: 'section', number: 2, heading: '', parts: [{ kind: 'list', items: [], numbered: true }], ticked: false },
        table([]),
        { kind: 'letter', paragraphs: [] },
        { kind: 'signatures', left: '', right: '' },
      ];
    case 'long-table':
      return [table(Array.from({ length: 120 }, (_, index) => [`${index + 1}. ${SENTENCE[language]}`, SENTENCE[language].slice(0, 40), '24 h', '']))];
  }
}

function clause(number: number, language: Language): SheetBlock {
  const text = { kind: 'text' as const, words: [SENTENCE[language], ' ', { strong: `${number}.` }] };
  return { kind: 'section', number, heading: SENTENCE[language].slice(0, 30), parts: Array.from({ length: 1 + (number % 4) }, () => text), ticked: true };
}

function table(rows: string[][]): SheetBlock {
  const columns = [
    { title: 'Situation', share: 40 },
    { title: 'What I do', share: 30 },
    { title: 'By when', share: 20 },
    { title: 'Talked', share: 10, fill: 'tick' as const },
  ];
  return { kind: 'table', heading: 'What happens when', columns, rows };
}
