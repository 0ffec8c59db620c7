import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../../../api/use-call.ts';
import { useAct } from '../../../../app/use-act.ts';
import { Menu, type MenuEntry } from '../../../../ui/Menu.tsx';
import { isSameView, viewFrom } from '../list-view.ts';
import type { ClientList } from '../use-client-list.ts';
import { ManageViews } from './ManageViews.tsx';
import { SaveView } from './SaveView.tsx';

/** Filters under a name: to go back to, to keep as they are now, and to put in order. */
export function SavedViews({ list }: { readonly list: ClientList }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<'save' | 'manage' | null>(null);
  const { data: views = [] } = useCall('views.list', { screen: 'clients' });
  const replacing = useAct('views.save');
  const current = views.find(({ id }) => id === list.saved);
  const isChanged = current !== undefined && !isSameView(viewFrom(current.definition), list.view);
  const replace = (id: (typeof views)[number]['id'], name: string): void =>
    void replacing.run({ kind: 'replace', id, definition: JSON.stringify(list.view) }, { done: t('clients.views.saved', { name }) });
  const entries: readonly MenuEntry[] = [
    ...views.map(({ id, name, definition }) => ({ id: `view ${id}`, label: name, onAction: () => list.open(id, viewFrom(definition)) })),
    ...(isChanged ? [{ id: 'replace', label: t('clients.views.replace', { name: current.name }), onAction: () => replace(current.id, current.name) }] : []),
    { id: 'save', label: t('clients.views.saveNew'), onAction: () => setOpened('save') },
    ...(views.length > 0 ? [{ id: 'manage', label: t('clients.views.manage'), onAction: () => setOpened('manage') }] : []),
  ];
  const word = current ? (isChanged ? t('clients.views.changed', { name: current.name }) : current.name) : t('clients.views.word');
  return (
    <>
      <Menu label={current ? t('clients.views.current', { name: word }) : word} word={word} entries={entries} />
      {opened === 'save' && <SaveView view={list.view} onSaved={(id) => list.open(id, list.view)} onClose={() => setOpened(null)} />}
      {opened === 'manage' && <ManageViews views={views} onClose={() => setOpened(null)} />}
    </>
  );
}
