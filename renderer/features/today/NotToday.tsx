import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#shared/text/format.ts';
import type { Day } from '#shared/time/day.ts';
import { later } from '../../app/later.ts';
import { useLanguage } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { PopoverButton } from '../../ui/PopoverButton.tsx';

const DayChoices = later(
  () => import('./DayChoices.tsx'),
  (file) => file.DayChoices,
);

/** Puts a client off until a day; the gap goes on counting. */
export function NotToday({ clientId, name }: { readonly clientId: number; readonly name: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const postponing = useAct('today.postpone');
  const takingBack = useAct('today.takeBack');
  const postpone = (untilOn: Day): void =>
    void postponing.run(
      { clientId, untilOn },
      { done: t('today.notToday.done', { name, date: formatDay(untilOn, language, 'weekday') }), undo: () => takingBack.run({ clientId }) },
    );
  return (
    <PopoverButton word={t('today.notToday.word')} label={t('today.notToday.label', { name })} title={t('today.notToday.title')} kind="quiet" size="small">
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
