import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanStepView } from '#shared/contract/plans.ts';
import { isOpen } from '#shared/domain/plans/progress.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { Menu } from '../../ui/Menu.tsx';
import { EditStep } from './EditStep.tsx';
import { MoveStep } from './MoveStep.tsx';
import styles from './onboarding.module.css';

const css = classes(styles);

type Props = { readonly step: PlanStepView; readonly runs: boolean; readonly isNext: boolean };

/** A step: ticked off, moved, or left out. */
export function StepLine({ step, runs, isNext }: Props) {
  const { t } = useTranslation();
  const tick = useAct('plans.doneStep');
  const said = { done: t(step.doneOn === null ? 'plans.done' : 'plans.undone', { step: step.text }), undo: 'step' } as const;
  return (
    <div className={css('step', isNext && 'next')} data-left={step.droppedOn === null ? undefined : true}>
      <div className={css('words')}>
        {runs && step.droppedOn === null ? (
          <Checkbox value={step.doneOn !== null} onChange={(done) => void tick.run({ id: step.id, done }, said)} detail={undefined}>
            {step.text}
          </Checkbox>
        ) : (
          step.text
        )}
        <State step={step} />
      </div>
      {runs && <StepMenu step={step} />}
    </div>
  );
}

function State({ step }: { readonly step: PlanStepView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const near = (on: PlanStepView['dueOn']): string => formatDayNear(on, today, language);
  const isLate = isOpen(step) && step.dueOn < today;
  const words = [
    isLate && t('plans.late'),
    step.doneOn && t('plans.doneOn', { day: near(step.doneOn) }),
    step.droppedOn && t('plans.leftOut'),
    step.moved > 0 && t('plans.moved', { count: step.moved, day: near(step.plannedOn) }),
    step.note,
  ].filter(Boolean);
  return (
    <div className={css('small', isLate && 'late')}>
      {words.join(' · ')}
      {step.listId !== null && <RouteLink to={{ view: 'request', id: step.listId }}>{t('plans.toList')}</RouteLink>}
    </div>
  );
}

type Part = 'move' | 'edit';

function StepMenu({ step }: { readonly step: PlanStepView }) {
  const { t } = useTranslation();
  const [part, setPart] = useState<Part | null>(null);
  const drop = useAct('plans.dropStep');
  const dropped = step.droppedOn === null;
  const act = (): void =>
    void drop.run({ id: step.id, dropped }, { done: t(dropped ? 'plans.drop.done' : 'plans.drop.undone', { step: step.text }), undo: 'step' });
  const leave = (): void => setPart(null);
  const open = [
    { id: 'move', label: t('plans.move.act'), onAction: () => setPart('move') },
    { id: 'edit', label: t('plans.edit.act'), onAction: () => setPart('edit') },
  ];
  return (
    <>
      <Menu
        label={t('plans.more', { step: step.text })}
        entries={[...(isOpen(step) ? open : []), { id: 'drop', label: t(dropped ? 'plans.drop.act' : 'plans.drop.back'), onAction: act }]}
      />
      {part === 'move' && <MoveStep step={step} onClose={leave} />}
      {part === 'edit' && <EditStep step={step} onClose={leave} />}
    </>
  );
}
