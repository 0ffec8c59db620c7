import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ValleyView } from '#shared/contract/phases.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { TICKED_STEPS } from '#shared/domain/plans/valley.ts';
import { valleyWords } from '#shared/domain/plans/valley-words.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { CheckIcon, LockIcon } from '../../ui/icons/icons.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useOutbox } from '../messages/use-outbox.ts';
import lists from '../rhythm/lists.module.css';
import styles from './valley.module.css';

const css = classes({ ...lists, ...styles });

type Step = ValleyView['steps'][number];

/** What is done while they are in pessimism or the valley, for the practitioner alone; nothing while no such plan runs. */
export function ValleyPlan({ clientId }: { readonly clientId: ClientId }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const id = useId();
  const { data } = useCall('valley.ofClient', { clientId });
  if (!data) return null;
  return (
    <section className={css('plan')} aria-labelledby={id}>
      <div className={css('head')}>
        <h2 id={id}>
          {t('phases.valley.title')} <LockIcon size={14} />
        </h2>
        <RouteLink to={{ view: 'sheet', sheet: { kind: 'valley', clientId } }}>{t('phases.valley.paper')}</RouteLink>
      </div>
      <p className={css('small')}>{t('phases.valley.since', { day: formatDayNear(data.openedOn, today, language, 'long') })}</p>
      <ul className={css('steps')}>
        {data.steps.map((step) => (
          <li key={step.key}>
            <StepName step={step} />
            <Detail step={step} view={data} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Ticked off by hand, unless what was noted says so already. */
function StepName({ step: { id, key, state, byHand } }: { readonly step: Step }) {
  const { t } = useTranslation();
  const tick = useAct('valley.tick');
  const step = t(`phases.valley.step.${key}`);
  const isDone = state === 'done';
  const canTick = TICKED_STEPS.some((each) => each === key) && (byHand || state === 'open');
  if (!canTick) {
    return (
      <span className={css('seen')}>
        <span className={css('mark')}>{state !== 'open' && <CheckIcon size={14} />}</span>
        {step}
      </span>
    );
  }
  const act = (done: boolean): void => void tick.run({ id, done }, { done: t(done ? 'phases.valley.done' : 'phases.valley.undone', { step }), undo: 'step' });
  return (
    <Checkbox value={isDone} onChange={act}>
      {step}
    </Checkbox>
  );
}

function Detail({ step, view }: { readonly step: Step; readonly view: ValleyView }) {
  const { t } = useTranslation();
  const { copy } = useOutbox();
  const language = useLanguage();
  const { today } = useToday();
  const words = valleyWords(step, view, { t, near: (day) => formatDayNear(day, today, language) });
  const isQuoted = step.key === 'success' && view.quote !== '';
  return (
    <div className={css('detail')}>
      <span {...(isQuoted && { lang: view.language })}>{words}</span>
      {isQuoted && <LinkButton onPress={() => void copy(view.quote)}>{t('phases.valley.copy')}</LinkButton>}
      {step.key === 'retreat' && view.open > 0 && view.engagementId !== null && (
        <RouteLink to={{ view: 'engagement', id: view.engagementId, part: 'requests' }}>{t('phases.valley.toLists')}</RouteLink>
      )}
    </div>
  );
}
