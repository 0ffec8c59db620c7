import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { TodayLine } from '#shared/contract/today.ts';
import { formatDay } from '#shared/text/format.ts';
import type { Day } from '#shared/time/day.ts';
import { later } from '../../app/later.ts';
import { useLanguage } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { PopoverButton } from '../../ui/PopoverButton.tsx';
import { refOf } from './today-words.ts';

const DayChoices = later(
  () => import('./DayChoices.tsx'),
  (file) => file.DayChoices,
);

/** Puts a line off until a day; whatever runs goes on running. */
export function NotToday({ line, name, what }: { readonly line: TodayLine; readonly name: string; readonly what: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const postponing = useAct('today.postpone');
  const lines = [refOf(line)];
  const said = line.subject.kind === 'update' ? 'today.notToday.done' : 'today.notToday.doneOther';
  const postpone = (untilOn: Day): void =>
    void postponing.run({ lines, untilOn }, { done: t(said, { name, what, date: formatDay(untilOn, language, 'weekday') }), undo: 'step' });
  return (
    <PopoverButton
      word={t('today.notToday.word')}
      label={t('today.notToday.label', { name, what })}
      title={t('today.notToday.title')}
      kind="quiet"
      size="small"
    >
      {(close) => (
        <Suspense fallback={null}>
          <DayChoices
            onChoose={(day) => {
              close();
              postpone(day);
            }}
          />
        </Suspense>
      )}
    </PopoverButton>
  );
}
