import { formatDay, formatDayNear, formatTime } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import type { Instant } from '../../time/clock.ts';
import { dayOf, type Day } from '../../time/day.ts';
import type { SheetDocument } from './document.ts';
import { lastContactOf, personAndFirm, unbroken, type LastContact, type ListPaper, type OnPaper } from './on-paper.ts';

export type UpdateOwed = OnPaper & {
  readonly dueOn: Day;
  /** The latest news; null: none yet. */
  readonly told: LastContact | null;
  /** After two mails in a row it is a call; null: no way is known. */
  readonly way: 'call' | 'write' | null;
  readonly meetingAt: Instant | null;
};

export type UpdatesPaper = ListPaper & {
  /** The earliest first. */
  readonly updates: readonly UpdateOwed[];
  readonly leftOut: number;
};

/** Whose update falls due until the end of the week (spec 2.11). For the practitioner alone. */
export function updatesSheet({ practiceName, today, zone, paper, updates, leftOut }: UpdatesPaper, text: Text): SheetDocument {
  const { t, language } = text;
  const title = t('sheets.updates.title');
  const when = (on: Day): string => formatDay(on, language, 'shortWeekday');
  const how = ({ way, phone }: UpdateOwed): string =>
    way === null ? '' : [t(`sheets.updates.${way}`), way === 'call' && phone ? unbroken(phone) : null].filter(Boolean).join('\n');
  const meeting = (at: Instant | null): string => (at === null ? '' : `${formatDayNear(dayOf(at, zone), today, language)}, ${formatTime(at, zone, language)}`);
  return {
    language,
    paper,
    title,
    subtitle: [practiceName, formatDay(today, language, 'weekday')].filter(Boolean).join(' · '),
    note: updates.length > 0 ? t('sheets.updates.note') : t('sheets.updates.empty'),
    footer: `${title} · ${formatDay(today, language, 'withYear')}`,
    blocks:
      updates.length === 0
        ? []
        : [
            {
              kind: 'table',
              heading: '',
              columns: [
                { title: t('sheets.updates.due'), share: 14 },
                { title: t('sheets.list.who'), share: 26 },
                { title: t('sheets.updates.told'), share: 16 },
                { title: t('sheets.updates.how'), share: 18 },
                { title: t('sheets.updates.meeting'), share: 15 },
                { title: t('sheets.closing.done'), share: 11, fill: 'tick' },
              ],
              rows: updates.map((one) => [when(one.dueOn), personAndFirm(one), lastContactOf(one.told, today, text), how(one), meeting(one.meetingAt), '']),
            },
            ...(leftOut > 0 ? [{ kind: 'letter' as const, paragraphs: [t('sheets.pipeline.more', { count: leftOut })] }] : []),
          ],
  };
}
