import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '#shared/contract/services.ts';
import { useCall } from '../../../api/use-call.ts';
import { useCommands } from '../../../app/commands.tsx';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PlusIcon } from '../../../ui/icons/icons.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { SettingsSection } from '../SettingsSection.tsx';
import { Proposals } from './Proposals.tsx';
import { ServiceDialog } from './ServiceDialog.tsx';
import styles from './services.module.css';

const css = classes(styles);

/** What one can do for a client beside the main work. */
export function ServicesPage() {
  const services = useCall('services.list', {});
  return <Loaded of={services}>{(all) => <Catalogue services={all} />}</Loaded>;
}

function Catalogue({ services }: { readonly services: readonly ServiceView[] }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<ServiceView | 'new' | null>(null);
  const offered = services.filter((service) => !service.archived);
  const archived = services.filter((service) => service.archived);
  const add = (
    <Button icon={PlusIcon} onPress={() => setEditing('new')}>
      {t('services.add')}
    </Button>
  );
  return (
    <>
      <SettingsSection title={t('services.title')}>
        {offered.length === 0 ? (
          <EmptyState title={t('services.none')} actions={add}>
            {t('services.noneText')}
          </EmptyState>
        ) : (
          <>
            <ServiceRows services={offered} onEdit={setEditing} />
            <div>{add}</div>
          </>
        )}
      </SettingsSection>
      {archived.length > 0 && (
        <SettingsSection title={t('services.archivedTitle')}>
          <ServiceRows services={archived} onEdit={setEditing} />
        </SettingsSection>
      )}
      <Proposals known={services} />
      {editing && <ServiceDialog service={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </>
  );
}

type RowsProps = { readonly services: readonly ServiceView[]; readonly onEdit: (service: ServiceView) => void };

function ServiceRows({ services, onEdit }: RowsProps) {
  const { t } = useTranslation();
  const { run } = useCommands();
  const archive = useAct('services.archive');
  const reorder = useAct('services.reorder');
  const move = (from: number, to: number): void => {
    const ids = services.map(({ id }) => id);
    const [moved] = ids.splice(from, 1);
    if (moved !== undefined) void reorder.run({ ids: [...ids.slice(0, to), moved, ...ids.slice(to)] });
  };
  const entriesOf = (service: ServiceView, index: number) => [
    { id: 'up', label: t('services.up'), onAction: () => move(index, index - 1), isDisabled: index === 0 },
    { id: 'down', label: t('services.down'), onAction: () => move(index, index + 1), isDisabled: index === services.length - 1 },
    {
      id: 'archive',
      label: t('services.archive'),
      onAction: () => void archive.run({ id: service.id, archived: true }, { done: t('services.didArchive', { name: service.name }), undo: () => run('undo') }),
    },
  ];
  return (
    <ul className={css('rows')}>
      {services.map((service, index) => (
        <li key={service.id}>
          <span>
            <b>{service.name}</b>
            <small>{[service.fitsWhen, service.priceHint].filter(Boolean).join(' · ')}</small>
          </span>
          {service.archived ? (
            <Button label={t('services.bringBackNamed', { name: service.name })} onPress={() => void archive.run({ id: service.id, archived: false })}>
              {t('services.bringBack')}
            </Button>
          ) : (
            <>
              <Button label={t('services.editNamed', { name: service.name })} onPress={() => onEdit(service)}>
                {t('services.edit')}
              </Button>
              <Menu label={t('trash.more', { name: service.name })} entries={entriesOf(service, index)} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
