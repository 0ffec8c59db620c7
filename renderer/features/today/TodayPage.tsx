import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { TodayLine } from '#shared/contract/today.ts';
import { useRouter } from '../../app/router.tsx';
import { classes } from '../../ui/classes.ts';
import { Page } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { useLog, useLogSubject } from '../interactions/use-log.ts';
import { LaterToday } from './LaterToday.tsx';
import { PipelineToday } from './PipelineToday.tsx';
import styles from './today.module.css';
import { TodayHead } from './TodayHead.tsx';
import { TodayPane } from './TodayPane.tsx';
import { TodayRow } from './TodayRow.tsx';

const css = classes(styles);
/** From here on the selected client stands beside the list (Page.module.css). */
const WITH_PANE = '(min-width: 1041px)';

/** The list of those who wait, with the selected one beside it. */
export function TodayPage({ day }: { readonly day: Output<'today.get'> }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const { open } = useLog();
  const hasPane = useMedia(WITH_PANE);
  const [all, setAll] = useState(false);
  const shown = all ? day.lines : day.lines.slice(0, day.visible);
  const [reached, setReached] = useState({ id: shown[0]?.clientId, index: 0 });
  // A line that is done makes room for the next one.
  const selected = shown.find(({ clientId }) => clientId === reached.id) ?? shown[Math.min(reached.index, shown.length - 1)];
  useLogSubject(selected?.clientId ?? null);

  const reach = (line: TodayLine): void => {
    if (line.clientId !== reached.id) setReached({ id: line.clientId, index: shown.indexOf(line) });
  };
  return (
    <Page width="full" pane={selected && <TodayPane line={selected} />} paneLabel={t('today.pane.label')}>
      <TodayHead day={day} answer={t('today.lede', { count: day.total })} rest={<Rest day={day} />} />
      <PipelineToday />
      <RowList
        label={t('today.list')}
        items={shown}
        keyOf={(line) => line.clientId}
        height={52}
        selected={selected?.clientId ?? null}
        pressOpens={!hasPane}
        onActive={reach}
        onOpen={(line) => go({ view: 'client', id: line.clientId })}
        onAct={(line) => open({ clientId: line.clientId })}
      >
        {(line) => <TodayRow line={line} isSelected={line === selected} />}
      </RowList>
      <LaterToday day={day} all={all} onToggle={() => setAll(!all)} />
      {all && day.total > day.lines.length && <p className={css('beyond')}>{t('today.beyond', { count: day.total - day.lines.length })}</p>}
    </Page>
  );
}

function Rest({ day: { total, visible, postponed } }: { readonly day: Output<'today.get'> }) {
  const { t } = useTranslation();
  const parts = [
    total > visible ? t('today.later', { count: total - visible, now: visible }) : t('today.order'),
    postponed > 0 && t('today.postponed', { count: postponed }),
  ];
  return parts.filter(Boolean).join(' ');
}
