import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import { useRouter } from '../../../app/router.tsx';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { useDeletion } from '../../trash/use-deletion.ts';
import { useLog } from '../../interactions/use-log.ts';
import { titleOf } from './main-person.ts';
import { useArchive } from './use-archive.ts';
import type { OpenEditor } from './use-client-editor.tsx';

type Props = { readonly client: ClientView; readonly onEdit: OpenEditor };

/** Whose page it is, and what one does most with it. */
export function ClientHead({ client, onEdit }: Props) {
  const { t } = useTranslation();
  const log = useLog();
  const name = titleOf(client);
  return (
    <PageHead
      title={name}
      aside={
        <>
          <Menu label={t('clients.page.more')} entries={useEntries({ client, onEdit })} />
          <RouteLink to={{ view: 'compose', id: client.id, kind: 'update' }} look="plain" label={t('clients.page.writeTo', { name })}>
            {t('clients.page.write')}
          </RouteLink>
          <Button kind="go" onPress={() => log.open({ clientId: client.id })}>
            {t('clients.page.log')}
          </Button>
        </>
      }
    />
  );
}

function useEntries({ client, onEdit }: Props): readonly MenuEntry[] {
  const { t } = useTranslation();
  const { go } = useRouter();
  const { archive, bringBack } = useArchive(client);
  const { deleteClient } = useDeletion();
  return [
    { id: 'remind', label: t('reminders.form.remindMe'), onAction: () => go({ view: 'reminder', id: null, clientId: client.id }) },
    { id: 'win', label: t('wins.log'), onAction: () => onEdit({ what: 'win' }) },
    { id: 'edit', label: t('clients.page.editClient'), onAction: () => go({ view: 'client-edit', id: client.id }) },
    { id: 'person', label: t('clients.person.add'), onAction: () => onEdit({ what: 'person', person: null }) },
    { id: 'known-person', label: t('clients.person.linkKnown'), onAction: () => onEdit({ what: 'known-person' }) },
    { id: 'engagement', label: t('clients.engagement.add'), onAction: () => onEdit({ what: 'engagement', engagement: null }) },
    {
      id: 'record',
      label: t('sheets.record.open'),
      onAction: () => go({ view: 'sheet', sheet: { kind: 'record', clientId: client.id, fromOn: null, toOn: null } }),
    },
    { id: 'export', label: t('exports.clientEntry'), onAction: () => onEdit({ what: 'export' }) },
    { id: 'merge', label: t('clients.page.merge'), onAction: () => go({ view: 'client-merge', id: client.id, other: null }) },
    client.archivedOn
      ? { id: 'back', label: t('clients.archive.bringBack'), onAction: () => void bringBack() }
      : { id: 'archive', label: t('clients.archive.archive'), onAction: () => void archive() },
    { id: 'delete', label: t('trash.delete.client'), onAction: () => void deleteClient(client.id, titleOf(client)), hard: true },
    { id: 'erase', label: t('trash.erase.act'), onAction: () => onEdit({ what: 'erasure', of: { kind: 'client', id: client.id } }), hard: true },
  ];
}
