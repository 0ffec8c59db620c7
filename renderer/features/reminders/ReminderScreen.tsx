import { useTranslation } from 'react-i18next';
import type { ScreenProps } from '../../app/screens.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';

/** A reminder of one's own: about a client or about nobody, once or again and again. */
export function ReminderScreen({ route: { id } }: ScreenProps<'reminder'>) {
  const { t } = useTranslation();
  return (
    <Page width="form">
      <PageHead title={t(id === null ? 'reminders.form.titleNew' : 'reminders.form.title')} />
    </Page>
  );
}
