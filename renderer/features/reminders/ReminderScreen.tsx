import { useTranslation } from 'react-i18next';
import { clientId } from '#shared/domain/ids.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import type { ScreenProps } from '../../app/screens.ts';
import { useToday } from '../../app/start.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { newReminder } from './reminder-form.ts';
import { ReminderForm } from './ReminderForm.tsx';

/** A reminder of one's own: about a client or about nobody, once or again and again. */
export function ReminderScreen({ route: { id, clientId: about } }: ScreenProps<'reminder'>) {
  const { t } = useTranslation();
  return (
    <Page width="form">
      <PageHead
        title={t(id === null ? 'reminders.form.titleNew' : 'reminders.form.title')}
        lede={t('reminders.form.lede')}
        aside={<RouteLink to={{ view: 'reminders' }}>{t('reminders.form.back')}</RouteLink>}
      />
      {id !== null ? <Known id={id} /> : about === null ? <Fresh /> : <About id={about} />}
    </Page>
  );
}

function Known({ id }: { readonly id: number }) {
  const reminder = useCall('reminders.get', { id });
  return <Loaded of={reminder}>{({ reminder: it }) => <ReminderForm id={it.id} fields={it.fields} clientName={it.clientName} />}</Loaded>;
}

function Fresh() {
  const { nextWorkingOn } = useToday();
  return <ReminderForm id={null} fields={newReminder(nextWorkingOn, null)} clientName={null} />;
}

function About({ id }: { readonly id: number }) {
  const { nextWorkingOn } = useToday();
  const client = useCall('clients.get', { id });
  return <Loaded of={client}>{({ name }) => <ReminderForm id={null} fields={newReminder(nextWorkingOn, clientId.parse(id))} clientName={name} />}</Loaded>;
}
