import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewScreen } from '#shared/contract/saved-views.ts';
import { useCall } from '../../api/use-call.ts';
import { useAct } from '../../app/use-act.ts';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { ManageViews } from './ManageViews.tsx';
import { SaveView } from './SaveView.tsx';

/** What a screen shows, as JSON that only the screen reads. */
export type Shown = {
  readonly definition: string;
  /** The view one began with; null: no saved one. */
  readonly saved: number | null;
  /** A definition as this screen understands it: two that read alike show the same. */
  readonly understood: (definition: string) => string;
  readonly open: (saved: number | null, definition: string) => void;
};

/** Filters under a name: to go back to, to keep as they are now, and to put in order. */
export function SavedViews({ screen, shown }: { readonly screen: ViewScreen; readonly shown: Shown }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<'save' | 'manage' | null>(null);
  const { data: views = [] } = useCall('views.list', { screen });
  const replacing = useAct('views.save');
  const { definition, saved, understood, open } = shown;
  const current = views.find(({ id }) => id === saved);
  const isChanged = current !== undefined && understood(current.definition) !== understood(definition);
  const replace = (id: (typeof views)[number]['id'], name: string): void =>
    void replacing.run({ kind: 'replace', id, definition }, { done: t('clients.views.saved', { name }) });
  const entries: readonly MenuEntry[] = [
    ...views.map((view) => ({ id: `view ${view.id}`, label: view.name, onAction: () => open(view.id, view.definition) })),
    ...(isChanged ? [{ id: 'replace', label: t('clients.views.replace', { name: current.name }), onAction: () => replace(current.id, current.name) }] : []),
    { id: 'save', label: t('clients.views.saveNew'), onAction: () => setOpened('save') },
    ...(views.length > 0 ? [{ id: 'manage', label: t('clients.views.manage'), onAction: () => setOpened('manage') }] : []),
  ];
  const word = current ? (isChanged ? t('clients.views.changed', { name: current.name }) : current.name) : t('clients.views.word');
  return (
    <>
      <Menu label={current ? t('clients.views.current', { name: word }) : word} word={word} entries={entries} />
      {opened === 'save' && <SaveView screen={screen} definition={definition} onSaved={(id) => open(id, definition)} onClose={() => setOpened(null)} />}
      {opened === 'manage' && <ManageViews screen={screen} views={views} onClose={() => setOpened(null)} />}
    </>
  );
}
