import { useTranslation } from 'react-i18next';
import type { TransitionView } from '#shared/contract/transitions.ts';
import { formatDay } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage } from '../../app/start.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { classes } from '../../ui/classes.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import type { PartProps } from '../engagements/parts.ts';
import { Rhythm } from './Rhythm.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './transitions.module.css';
import { TransitionSteps } from './TransitionSteps.tsx';
import { Words } from './Words.tsx';

const css = classes({ ...lists, ...styles });

/** Out of onboarding: how often they hear something before and after, told, talked over and agreed. */
export function TransitionPart({ page }: PartProps) {
  const transition = useCall('transitions.ofEngagement', { engagementId: page.engagement.id });
  return <Loaded of={transition}>{(view) => <LoadedTransition page={page} view={view} />}</Loaded>;
}

type LoadedProps = PartProps & { readonly view: TransitionView };

function LoadedTransition({ page: { client, engagement }, view }: LoadedProps) {
  const { t } = useTranslation();
  if (!view.open && view.announcedOn === null)
    return (
      <section className={css('section')}>
        <p>{t('transitions.past', { client: client.name })}</p>
        <Dates next={view.next} />
      </section>
    );
  return (
    <>
      {view.blocked && <Banner>{t('transitions.blocked', { phase: t(`phases.name.${view.blocked.phase}`), count: view.blocked.quietDays })}</Banner>}
      <section className={css('section')}>
        <SectionHead
          title={t('transitions.rhythm.title')}
          aside={
            <RouteLink look="plain" to={{ view: 'sheet', sheet: { kind: 'from-now-on', engagementId: engagement.id } }}>
              {t('transitions.sheet')}
            </RouteLink>
          }
        />
        <Rhythm view={view} />
      </section>
      <TransitionSteps clientId={client.id} engagementId={engagement.id} view={view} />
      <Words words={view.words} language={client.language} isAgreed={view.agreedOn !== null} />
      <Dates next={view.next} />
      {view.open && <Missing clientId={client.id} guards={view.guards} />}
    </>
  );
}

function Dates({ next }: Pick<TransitionView, 'next'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (next.length === 0) return null;
  return (
    <section className={css('section')}>
      <SectionHead title={t('transitions.next.title')} />
      <ul className={css('dates')}>
        {next.map(({ on, kind }) => (
          <li key={on}>
            {formatDay(on, language, 'weekday')} <span className={css('small')}>{t(`transitions.next.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Missing({ clientId, guards }: Pick<TransitionView, 'guards'> & { readonly clientId: number }) {
  const { t } = useTranslation();
  const missing = guards.filter(({ met }) => met !== true);
  return (
    <section className={css('section')}>
      <SectionHead title={t('transitions.missing.title')} aside={<RouteLink to={{ view: 'client', id: clientId }}>{t('transitions.missing.go')}</RouteLink>} />
      {missing.length === 0 && <p>{t('transitions.missing.none')}</p>}
      {missing.length > 0 && (
        <ul className={css('list')}>
          {missing.map(({ guard }) => (
            <li key={guard}>{t(`pipeline.guard.${guard}.no`)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
