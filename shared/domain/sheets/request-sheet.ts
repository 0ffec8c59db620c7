import { formatDay } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import type { Day } from '../../time/day.ts';
import type { PaperSize } from '../practice.ts';
import type { SheetBlock, SheetDocument } from './document.ts';

type Item = { readonly text: string; readonly why: string; readonly example: string };

/** What is asked for under one head. */
export type PaperList = {
  readonly title: string;
  readonly dueOn: Day | null;
  readonly statutoryOn: Day | null;
  readonly consequence: string;
  /** Until when what does not stand here may wait; null: everything stands here. */
  readonly restByOn: Day | null;
  readonly items: readonly Item[];
};

type Around = { readonly clientName: string; readonly practiceName: string; readonly paper: PaperSize; readonly today: Day };

/** What is needed, with a box for the pen, an example and the reason for each; `shorter`: the one after a silence (spec 2.15). */
export function requestSheet(list: PaperList, around: Around & { readonly shorter: boolean }, text: Text): SheetDocument {
  const { t, language } = text;
  const due = list.dueOn && t('requests.due', { date: formatDay(list.dueOn, language, 'long') });
  return {
    ...base(around, text),
    title: t(around.shorter ? 'requests.sheet.retreat' : 'requests.sheet.list'),
    subtitle: [around.clientName, list.title, due].filter(Boolean).join(' · '),
    blocks: [...tableOf({ ...list, title: '' }, text), ...closing(list, text)],
  };
}

/** Everything that is open with a client, on one page for a meeting. */
export function outstandingSheet(lists: readonly PaperList[], around: Around, text: Text): SheetDocument {
  const { t } = text;
  const nothing: SheetBlock = { kind: 'letter', paragraphs: [t('requests.sheet.nothing')] };
  return {
    ...base(around, text),
    title: t('requests.sheet.outstanding'),
    subtitle: [around.clientName, formatDay(around.today, text.language, 'withYear')].join(' · '),
    blocks: lists.length === 0 ? [nothing] : lists.flatMap((list) => tableOf(list, text)),
  };
}

function base({ practiceName, paper, today }: Around, { t, language }: Text): Pick<SheetDocument, 'language' | 'paper' | 'note' | 'footer'> {
  const footer = [practiceName, formatDay(today, language, 'withYear')].filter(Boolean).join(' · ');
  return { language, paper, note: t('requests.sheet.note'), footer };
}

function tableOf({ title, dueOn, items }: PaperList, { t, language }: Text): SheetBlock[] {
  const by = dueOn && t('requests.due', { date: formatDay(dueOn, language, 'long') });
  return [
    {
      kind: 'table',
      heading: title === '' ? '' : [title, by].filter(Boolean).join(' · '),
      columns: [
        { title: t('requests.sheet.done'), share: 1, fill: 'tick' },
        { title: t('requests.sheet.what'), share: 4 },
        { title: t('requests.sheet.why'), share: 4 },
        { title: t('requests.sheet.example'), share: 4 },
      ],
      rows: items.map(({ text, why, example }) => ['', text, why, example]),
    },
  ];
}

/** What may wait, and the date of the law with what follows, as facts. */
function closing({ restByOn, statutoryOn, consequence }: PaperList, { t, language }: Text): SheetBlock[] {
  const paragraphs = [
    restByOn && t('requests.sheet.rest', { date: formatDay(restByOn, language, 'long') }),
    statutoryOn && t('requests.sheet.law', { date: formatDay(statutoryOn, language, 'long'), consequence }).trim(),
  ].filter((paragraph) => typeof paragraph === 'string');
  return paragraphs.length === 0 ? [] : [{ kind: 'letter', paragraphs }];
}
