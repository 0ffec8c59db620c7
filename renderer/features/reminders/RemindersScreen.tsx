import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { PlusIcon } from '../../ui/icons/icons.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';

/** When the clock was last looked at grows old while one looks. */
const FRESH_MS = 10_000;

/** The Reminder Centre: everything nobody has done with. A notice is only a hint at it. */
export function RemindersScreen() {
  const { t } = useTranslation();
  const list = useCall('reminders.list', {}, { everyMs: FRESH_MS });
  return (
    <Page width="read">
      <Loaded of={list} lines={8}>
        {({ total }) => (
          <PageHead
            title={t('reminders.centre.title')}
            aside={
              <RouteLink to={{ view: 'reminder', id: null, clientId: null }} look="plain" icon={PlusIcon}>
                {t('reminders.centre.new')}
              </RouteLink>
            }
            lede={<b>{total === 0 ? t('reminders.centre.none') : t('reminders.centre.open', { count: total })}</b>}
          />
        )}
      </Loaded>
    </Page>
  );
}
