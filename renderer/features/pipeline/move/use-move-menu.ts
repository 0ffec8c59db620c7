import { useTranslation } from 'react-i18next';
import { closingEvents, eventsFrom } from '#shared/domain/pipeline/move.ts';
import { STAGES, type Stage } from '#shared/domain/stage.ts';
import { targetOf, type Ask, type Subject } from './move-steps.ts';

type Entry = { readonly id: string; readonly label: string; readonly ask: Ask };
export type MenuPart = { readonly id: string; readonly title: string; readonly entries: readonly Entry[] };

type Where = Pick<Subject, 'stage' | 'outcome'>;

/** By place, as beside a card: another stage, something that happened here, an outcome. Empty parts are left out. */
export function usePlaces(subject: Where): readonly MenuPart[] {
  const { t } = useTranslation();
  const entryOf = useEntryOf();
  const closing = closingEvents(subject);
  const here = eventsFrom(subject).filter((event) => event !== 'corrected' && targetOf(event) === null && !closing.includes(event));
  const stages = subject.outcome === null ? STAGES.filter((stage) => stage !== subject.stage) : [];
  return filled([
    { id: 'to', title: t('pipeline.menu.to'), entries: stages.map((to) => ({ id: to, label: t(`app.stage.${to}`), ask: { to } })) },
    { id: 'here', title: t('pipeline.menu.happened'), entries: here.map(entryOf) },
    { id: 'close', title: t('pipeline.menu.close'), entries: closing.map(entryOf) },
  ]);
}

/** By event, as on the page of a client: what happened, and putting right what was entered wrongly. */
export function useEvents(subject: Where, correctable: readonly Stage[]): readonly MenuPart[] {
  const { t } = useTranslation();
  const entryOf = useEntryOf();
  const happened = eventsFrom(subject).filter((event) => event !== 'corrected');
  return filled([
    { id: 'happened', title: t('pipeline.menu.happened'), entries: happened.map(entryOf) },
    {
      id: 'right',
      title: t('pipeline.event.corrected'),
      entries: correctable.map((putRight) => ({ id: putRight, label: t(`app.stage.${putRight}`), ask: { putRight } })),
    },
  ]);
}

function useEntryOf(): (event: ReturnType<typeof eventsFrom>[number]) => Entry {
  const { t } = useTranslation();
  return (event) => ({ id: event, label: t(`pipeline.event.${event}`), ask: { event } });
}

function filled(parts: readonly MenuPart[]): readonly MenuPart[] {
  return parts.filter(({ entries }) => entries.length > 0);
}
