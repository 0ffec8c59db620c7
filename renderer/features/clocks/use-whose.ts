import type { Choice } from '../../ui/Option.tsx';
import { useCall } from '../../api/use-call.ts';
import { useSettled } from '../clients/use-settled.ts';
import type { CaptureDraft } from './capture-draft.ts';

/** Asked after a word, not after every letter. */
const SETTLED_MS = 120;
const SHOWN = 8;
const LINE_MAX = 500;

export type Whose = {
  readonly options: readonly Choice[];
  /** What the field shows when nobody typed into it. */
  readonly name: string;
} & (
  | { readonly kind: 'known'; readonly id: number }
  /** Typed by hand, and nobody is called that. */
  | { readonly kind: 'new' }
  /** The line names more than one alike. */
  | { readonly kind: 'several' }
  | { readonly kind: 'nobody' }
);

/** Whom the line means: chosen by hand, named in it, else the client whose page one is on. */
export function useWhose(draft: CaptureDraft, about: number | null): Whose {
  const line = useSettled(draft.what.slice(0, LINE_MAX), SETTLED_MS);
  const meant = useCall('clocks.whoIsMeant', { text: line }, { keepPrevious: true }).data;
  const typed = draft.clientId === null ? (draft.who ?? '').trim() : '';
  const search = useSettled(typed, SETTLED_MS);
  const list = useCall('clients.list', { search, limit: SHOWN }, { enabled: search !== '', keepPrevious: true }).data;
  const page = useCall('clients.get', { id: about ?? 0 }, { enabled: about !== null }).data;

  const named = (meant?.clients ?? []).map((it): Choice => choiceOf(it));
  const listed = typed === '' ? [] : (list?.rows ?? []).map((it): Choice => choiceOf(it));
  const options = typed === '' ? withPage(named, page) : listed;
  if (draft.clientId !== null) return { kind: 'known', id: draft.clientId, name: draft.who ?? '', options };
  if (typed !== '') {
    const same = listed.find(({ label }) => label.toLocaleLowerCase() === typed.toLocaleLowerCase());
    if (same) return { kind: 'known', id: Number(same.value), name: typed, options };
    return search === typed && list !== undefined && listed.length === 0 ? { kind: 'new', name: typed, options } : { kind: 'several', name: typed, options };
  }
  const [first] = named;
  if (first && meant?.sure) return { kind: 'known', id: Number(first.value), name: first.label, options };
  if (first) return { kind: 'several', name: '', options };
  if (page) return { kind: 'known', id: page.id, name: page.name, options };
  return { kind: 'nobody', name: '', options };
}

function choiceOf({ id, name, personName }: { readonly id: number; readonly name: string; readonly personName: string | null }): Choice {
  return personName && personName !== name ? { value: String(id), label: name, detail: personName } : { value: String(id), label: name };
}

function withPage(named: readonly Choice[], page: { readonly id: number; readonly name: string } | undefined): readonly Choice[] {
  return page && !named.some(({ value }) => value === String(page.id)) ? [...named, { value: String(page.id), label: page.name }] : named;
}
