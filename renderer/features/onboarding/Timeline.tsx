import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanStepView, PlanView } from '#shared/contract/plans.ts';
import { LANES } from '#shared/domain/plans/onboarding-steps.ts';
import { isOpen } from '#shared/domain/plans/progress.ts';
import { formatDay } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './onboarding.module.css';
import { StepLine } from './StepLine.tsx';

const css = classes(styles);

/** Two lanes, day by day; today lies between what should be done and what comes. */
export function Timeline({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation();
  const { today } = useToday();
  const [showsPast, setShowsPast] = useState(false);
  const past = plan.status === 'active' ? plan.steps.filter((step) => step.dueOn < today && !isOpen(step)) : [];
  const shown = showsPast ? plan.steps : plan.steps.filter((step) => !past.includes(step));
  const days = [...Map.groupBy(shown, ({ dueOn }) => dueOn)];
  const ahead = days.findIndex(([on]) => on >= today);
  return (
    <>
      {past.length > 0 && (
        <LinkButton onPress={() => setShowsPast(!showsPast)}>{showsPast ? t('plans.pastHide') : t('plans.past', { count: past.length })}</LinkButton>
      )}
      <table className={css('lanes')}>
        <thead>
          <tr>
            <th scope="col">{t('plans.lane.day')}</th>
            {LANES.map((lane) => (
              <th key={lane} scope="col">
                {t(`plans.lane.${lane}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(([on, steps], n) => (
            <Fragment key={on}>
              {n === ahead && plan.status === 'active' && on !== today && <TodayLine />}
              <Day on={on} steps={steps} plan={plan} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  );
}

function TodayLine() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  return (
    <tr className={css('today')}>
      <th scope="row" colSpan={3}>
        {t('plans.today', { day: formatDay(today, language, 'weekday') })}
      </th>
    </tr>
  );
}

type DayProps = { readonly on: PlanStepView['dueOn']; readonly steps: readonly PlanStepView[]; readonly plan: PlanView };

function Day({ on, steps, plan }: DayProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  return (
    <tr className={css(on === today && 'isToday')}>
      <th scope="row">
        {formatDay(on, language, 'shortWeekday')}
        {on === today && <div className={css('small')}>{t('plans.isToday')}</div>}
      </th>
      {LANES.map((lane) => (
        <td key={lane}>
          {steps
            .filter((step) => step.lane === lane)
            .map((step) => (
              <StepLine key={step.id} step={step} runs={plan.status === 'active'} isNext={step.id === plan.nextId} />
            ))}
        </td>
      ))}
    </tr>
  );
}
