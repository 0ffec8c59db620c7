import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { PlanView } from '#shared/contract/plans.ts';
import type { EngagementId } from '#shared/domain/ids.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import type { PartProps } from '../engagements/parts.ts';
import { AddStep } from './AddStep.tsx';
import styles from './onboarding.module.css';
import { ShiftPlan } from './ShiftPlan.tsx';
import { StartPlan } from './StartPlan.tsx';
import { SuccessSection } from './SuccessSection.tsx';
import { Timeline } from './Timeline.tsx';

const css = classes(styles);

/** The first hundred days: what is mine, what is theirs, and what it is all for. */
export function OnboardingPart({ page }: PartProps) {
  const { id } = page.engagement;
  const onboarding = useCall('plans.ofEngagement', { engagementId: id });
  return <Loaded of={onboarding}>{(view) => <LoadedOnboarding engagementId={id} view={view} />}</Loaded>;
}

type LoadedProps = { readonly engagementId: EngagementId; readonly view: Output<'plans.ofEngagement'> };

function LoadedOnboarding({ engagementId, view: { plan, anchorOn, success } }: LoadedProps) {
  const runs = plan !== null && plan.status === 'active';
  return (
    <>
      <SuccessSection engagementId={engagementId} success={success} />
      {plan && <Plan engagementId={engagementId} plan={plan} />}
      {!runs && <StartPlan engagementId={engagementId} anchorOn={anchorOn} again={plan !== null} />}
    </>
  );
}

type Part = 'add' | 'shift';

function Plan({ engagementId, plan }: { readonly engagementId: EngagementId; readonly plan: PlanView }) {
  const { t } = useTranslation();
  const [part, setPart] = useState<Part | null>(null);
  const close = useAct('plans.close');
  const runs = plan.status === 'active';
  const leave = (): void => setPart(null);
  return (
    <section className={css('section')}>
      <SectionHead
        title={runs ? t('plans.day', { day: plan.day, days: plan.days }) : t('plans.over')}
        aside={plan.kept.of > 0 && <span className={css('small')}>{t('plans.kept', plan.kept)}</span>}
      />
      {runs && (
        <div className={css('acts')}>
          <Button onPress={() => setPart('add')}>{t('plans.add.act')}</Button>
          <Button onPress={() => setPart('shift')}>{t('plans.shift.act')}</Button>
          <RouteLink look="plain" to={{ view: 'sheet', sheet: { kind: 'welcome', engagementId } }}>
            {t('plans.welcome')}
          </RouteLink>
          <Button pending={close.pending} onPress={() => void close.run({ id: plan.id }, { done: t('plans.closed'), undo: 'step' })}>
            {t('plans.close')}
          </Button>
        </div>
      )}
      <Timeline plan={plan} />
      {part === 'add' && <AddStep planId={plan.id} onClose={leave} />}
      {part === 'shift' && <ShiftPlan planId={plan.id} onClose={leave} />}
    </section>
  );
}
