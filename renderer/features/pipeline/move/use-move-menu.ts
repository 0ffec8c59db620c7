import { useTranslation } from 'react-i18next';
import { closingEvents, eventsFrom } from '#shared/domain/pipeline/move.ts';
import { STAGES } from '#shared/domain/stage.ts';
import { targetOf, type Ask, type Subject } from './move-steps.ts';

type Entry = { readonly id: string; readonly label: string; readonly ask: Ask };
type Section = { readonly id: string; readonly title: string; readonly entries: readonly Entry[] };

/** What can be asked for a client: another stage, something that happened there, an outcome. Empty sections are left out. */
export function useMoveMenu(subject: Pick<Subject, 'stage' | 'outcome'>): readonly Section[] {
  const { t } = useTranslation();
  const ofEvent = (event: ReturnType<typeof eventsFrom>[number]): Entry => ({ id: event, label: t(`pipeline.event.${event}`), ask: { event } });
  const closing = closingEvents(subject);
  const here = eventsFrom(subject).filter((event) => event !== 'corrected' && targetOf(event) === null && !closing.includes(event));
  const stages = subject.outcome === null ? STAGES.filter((stage) => stage !== subject.stage) : [];
  const sections: readonly Section[] = [
    { id: 'to', title: t('pipeline.menu.to'), entries: stages.map((to) => ({ id: to, label: t(`app.stage.${to}`), ask: { to } })) },
    { id: 'here', title: t('pipeline.menu.happened'), entries: here.map(ofEvent) },
    { id: 'close', title: t('pipeline.menu.close'), entries: closing.map(ofEvent) },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}
