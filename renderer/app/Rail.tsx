import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/text/format.ts';
import type { Route } from '#shared/contract/route.ts';
import { useCall } from '../api/use-call.ts';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { BoatMark } from '../ui/icons/BoatMark.tsx';
import {
  ClientsIcon,
  EngagementIcon,
  FoldIcon,
  PipelineIcon,
  RemindersIcon,
  ReportsIcon,
  RhythmIcon,
  SettingsIcon,
  TodayIcon,
  UnfoldIcon,
} from '../ui/icons/icons.tsx';
import { useMedia } from '../ui/use-media.ts';
import styles from './Rail.module.css';
import { RailLink } from './RailLink.tsx';
import { useRouter } from './router.tsx';
import { useLanguage, useStart } from './start.tsx';
import { useDueCount } from './use-due-count.ts';

const css = classes(styles);
const NARROW = '(max-width: 1040px)';
/** Where a board of seven columns needs the room. */
const BOARD_NEEDS = '(max-width: 1440px)';
const REMEMBERED = 'evenkeel.rail';

/** Which entry of the rail a page belongs to. */
const ENTRY: Readonly<Record<Route['view'], 'today' | 'clients' | 'pipeline' | 'rhythm' | 'engagements' | 'reports' | 'reminders' | 'settings'>> = {
  today: 'today',
  triage: 'today',
  clients: 'clients',
  client: 'clients',
  'client-new': 'clients',
  'client-edit': 'clients',
  sale: 'clients',
  compose: 'clients',
  enquiry: 'clients',
  'client-merge': 'clients',
  duplicates: 'clients',
  import: 'clients',
  pipeline: 'pipeline',
  rhythm: 'rhythm',
  reports: 'reports',
  meetings: 'rhythm',
  calls: 'rhythm',
  calling: 'rhythm',
  walkthrough: 'engagements',
  meeting: 'rhythm',
  'meeting-new': 'clients',
  request: 'engagements',
  'request-new': 'engagements',
  requests: 'engagements',
  engagements: 'engagements',
  engagement: 'engagements',
  reminders: 'reminders',
  reminder: 'reminders',
  trash: 'clients',
  settings: 'settings',
  sheet: 'clients',
  print: 'clients',
};

/** The places of the application. Folded below 1040 px, beside a board that needs the room, and by hand, which this computer remembers. */
export function Rail() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { clients } = useStart();
  const entry = ENTRY[useRouter().route.view];
  const due = useDueCount();
  const { overdue } = useCall('rhythm.overdue', {}).data ?? {};
  const reminders = useCall('reminders.count', {}).data?.open;
  const isNarrow = useMedia(NARROW);
  const isCrowded = useMedia(BOARD_NEEDS) && entry === 'pipeline';
  const [byHand, setByHand] = useState(() => localStorage.getItem(REMEMBERED));
  const folded = isNarrow || (byHand === null ? isCrowded : byHand === 'folded');
  const fold = (): void => {
    const chosen = folded ? 'open' : 'folded';
    localStorage.setItem(REMEMBERED, chosen);
    setByHand(chosen);
  };
  const count = (value: number | undefined): string | undefined => (value === undefined ? undefined : formatNumber(value, language));
  return (
    <nav className={css('rail', folded && 'folded')} aria-label={t('app.rail.label')}>
      <div className={css('mark')}>
        <BoatMark />
        <span className={css('name')}>{t('app.name')}</span>
      </div>
      <RailLink to={{ view: 'today' }} icon={TodayIcon} word={t('app.rail.today')} count={count(due)} isCurrent={entry === 'today'} folded={folded} />
      <RailLink
        to={{ view: 'clients' }}
        icon={ClientsIcon}
        word={t('app.rail.clients')}
        count={count(clients)}
        isCurrent={entry === 'clients'}
        folded={folded}
      />
      <RailLink to={{ view: 'pipeline' }} icon={PipelineIcon} word={t('app.rail.pipeline')} isCurrent={entry === 'pipeline'} folded={folded} />
      <RailLink
        to={{ view: 'rhythm' }}
        icon={RhythmIcon}
        word={t('app.rail.rhythm')}
        count={overdue === 0 ? undefined : count(overdue)}
        isCurrent={entry === 'rhythm'}
        folded={folded}
      />
      <RailLink to={{ view: 'engagements' }} icon={EngagementIcon} word={t('app.rail.engagements')} isCurrent={entry === 'engagements'} folded={folded} />
      <RailLink to={{ view: 'reports' }} icon={ReportsIcon} word={t('app.rail.reports')} isCurrent={entry === 'reports'} folded={folded} />
      <RailLink
        to={{ view: 'reminders' }}
        icon={RemindersIcon}
        word={t('app.rail.reminders')}
        count={reminders === 0 ? undefined : count(reminders)}
        isCurrent={entry === 'reminders'}
        folded={folded}
      />
      <div className={css('space')} />
      <div className={css('foot')}>
        <RailLink to={{ view: 'settings' }} icon={SettingsIcon} word={t('app.rail.settings')} isCurrent={entry === 'settings'} folded={folded} />
        {!isNarrow && <IconButton label={t(folded ? 'app.rail.unfold' : 'app.rail.fold')} icon={folded ? UnfoldIcon : FoldIcon} onPress={fold} />}
      </div>
    </nav>
  );
}
