import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PlusIcon } from '../../ui/icons/icons.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { HealthLine } from './HealthLine.tsx';
import { OpenReminders } from './OpenReminders.tsx';
import { OwnReminders } from './OwnReminders.tsx';
import { ReminderHistory } from './ReminderHistory.tsx';
import { SnoozedReminders } from './SnoozedReminders.tsx';
import { useMoments } from './use-moments.ts';

/** When the clock was last looked at grows old while one looks. */
const FRESH_MS = 10_000;

/** The Reminder Centre: everything nobody has done with. A notice is only a hint at it. */
export function RemindersScreen() {
  const list = useCall('reminders.list', {}, { everyMs: FRESH_MS });
  return (
    <Page width="read">
      <Loaded of={list} lines={8}>
        {(loaded) => <Reminders list={loaded} />}
      </Loaded>
    </Page>
  );
}

function Reminders({ list }: { readonly list: Output<'reminders.list'> }) {
  const { t } = useTranslation();
  const { total, open } = list;
  return (
    <>
      <PageHead
        title={t('reminders.centre.title')}
        aside={
          <RouteLink to={{ view: 'reminder', id: null, clientId: null }} look="plain" icon={PlusIcon}>
            {t('reminders.centre.new')}
          </RouteLink>
        }
        lede={
          <>
            <b>{total === 0 ? t('reminders.centre.none') : t('reminders.centre.open', { count: total })}</b> {total > 0 && t('reminders.centre.order')}
          </>
        }
      />
      <HealthLine list={list} />
      {open.length === 0 ? <NothingWaits list={list} /> : <OpenReminders list={list} />}
      <SnoozedReminders list={list} />
      <OwnReminders list={list} />
      <ReminderHistory />
    </>
  );
}

function NothingWaits({ list }: { readonly list: Output<'reminders.list'> }) {
  const { t } = useTranslation();
  const moment = useMoments(list);
  const { nextAt } = list.health;
  return (
    <EmptyState title={t('reminders.centre.empty.title')}>
      {t('reminders.centre.empty.text')} {nextAt !== null && t('reminders.centre.empty.next', { when: moment(nextAt) })}
    </EmptyState>
  );
}
