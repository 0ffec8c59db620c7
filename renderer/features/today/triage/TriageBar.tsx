import { Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TodayLine } from '#shared/contract/today.ts';
import { formatDay } from '#shared/text/format.ts';
import type { Day } from '#shared/time/day.ts';
import { later } from '../../../app/later.ts';
import { useRouter } from '../../../app/router.tsx';
import { useLanguage } from '../../../app/start.tsx';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { classes } from '../../../ui/classes.ts';
import { PopoverButton } from '../../../ui/PopoverButton.tsx';
import { refOf } from '../today-words.ts';
import styles from './triage.module.css';
import type { Ticks } from './use-ticks.ts';

const css = classes(styles);

const DayChoices = later(
  () => import('../DayChoices.tsx'),
  (file) => file.DayChoices,
);

type Props = { readonly lines: readonly TodayLine[]; readonly ticks: Ticks; readonly isBack: boolean };

/** How many are ticked, and what can be done with all of them. */
export function TriageBar({ lines, ticks, isBack }: Props) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const { ids, isAll, toggleAll } = ticks;
  const [first] = ids;
  const none = first === undefined;
  const bar = useRef<HTMLDivElement>(null);
  // Each gets a text of its own, one after the other: the same to all of them would tell nobody anything (spec 2.11).
  const tell = (): void => {
    if (!none) go({ view: 'compose', id: first, kind: 'update', round: [...ids] });
  };
  return (
    <div ref={bar} className={css('bar')} role="group" aria-label={t('today.triage.bar')}>
      <Checkbox value={isAll} some={!none && !isAll} onChange={toggleAll}>
        {none ? t('today.triage.all') : t('today.triage.ticked', { count: ids.length })}
      </Checkbox>
      <span className={css('space')} />
      <PutOff lines={lines.filter(({ clientId }) => ids.includes(clientId))} onDone={() => bar.current?.querySelector('input')?.focus()} />
      <Button kind="go" isDisabled={none} onPress={tell}>
        {t(isBack ? 'today.triage.tell' : 'today.triage.write')}
      </Button>
    </div>
  );
}

/** "Not today" for everything of those who are ticked. With them gone the button has nothing to do, and the focus goes on. */
function PutOff({ lines, onDone }: { readonly lines: readonly TodayLine[]; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const postponing = useAct('today.postpone');
  const postpone = async (untilOn: Day): Promise<void> => {
    const done = t('today.triage.moved', { count: lines.length, date: formatDay(untilOn, language, 'weekday') });
    if (await postponing.run({ lines: lines.map(refOf), untilOn }, { done, undo: 'step' })) onDone();
  };
  return (
    <PopoverButton word={t('today.notToday.word')} title={t('today.notToday.title')} isDisabled={lines.length === 0} pending={postponing.pending}>
      {(close) => (
        <Suspense fallback={null}>
          <DayChoices
            onChoose={(day) => {
              close();
              void postpone(day);
            }}
          />
        </Suspense>
      )}
    </PopoverButton>
  );
}
