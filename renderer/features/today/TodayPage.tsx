import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { TodayLine } from '#shared/contract/today.ts';
import { useRouter } from '../../app/router.tsx';
import { classes } from '../../ui/classes.ts';
import { Page } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { useLogSubject } from '../interactions/use-log.ts';
import { Calm } from './Calm.tsx';
import { DayNotices } from './DayNotices.tsx';
import { LaterToday } from './LaterToday.tsx';
import { Papers } from './Papers.tsx';
import styles from './today.module.css';
import { TodayHead } from './TodayHead.tsx';
import { ledeOf } from './today-lede.ts';
import { TodayPane } from './TodayPane.tsx';
import { TodayRow } from './TodayRow.tsx';
import { keyOf, useAround } from './today-words.ts';

const css = classes(styles);
/** From here on the selected client stands beside the list (Page.module.css). */
const WITH_PANE = '(min-width: 1041px)';

/** The list of what is due, with the selected client beside it. */
export function TodayPage({ day }: { readonly day: Output<'today.get'> }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const hasPane = useMedia(WITH_PANE);
  const around = useAround(day);
  const [all, setAll] = useState(false);
  const shown = all ? day.lines : day.lines.slice(0, day.visible);
  const [reached, setReached] = useState({ key: shown[0] && keyOf(shown[0]), index: 0 });
  // A line that is done makes room for the next one.
  const selected = shown.find((line) => keyOf(line) === reached.key) ?? shown[Math.min(reached.index, shown.length - 1)];
  useLogSubject(selected?.clientId ?? null);

  const reach = (line: TodayLine): void => {
    if (keyOf(line) !== reached.key) setReached({ key: keyOf(line), index: shown.indexOf(line) });
  };
  return (
    <Page width="full" pane={selected && <TodayPane line={selected} />} paneLabel={t('today.pane.label')}>
      <TodayHead day={day} {...ledeOf(around, day)} />
      <DayNotices day={day} />
      {shown.length === 0 && day.away && <Calm backOn={day.away.backOn} />}
      <RowList
        label={t('today.list')}
        items={shown}
        keyOf={keyOf}
        height={52}
        selected={selected ? keyOf(selected) : null}
        pressOpens={!hasPane}
        onActive={reach}
        onOpen={(line) => go({ view: 'client', id: line.clientId })}
        onAct={actOnFocused}
      >
        {(line) => <TodayRow line={line} around={around} isSelected={line === selected} />}
      </RowList>
      <LaterToday day={day} around={around} all={all} onToggle={() => setAll(!all)} />
      {all && day.total > day.lines.length && <p className={css('beyond')}>{t('today.beyond', { count: day.total - day.lines.length })}</p>}
      <Papers isClosing={Boolean(day.closing)} />
    </Page>
  );
}

/** Space does what the line's button does: a number is rung, a form opens, a tick is made. */
function actOnFocused(): void {
  document.activeElement?.querySelector<HTMLElement>('[data-act] :is(a, button)')?.click();
}
