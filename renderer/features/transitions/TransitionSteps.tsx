import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransitionView } from '#shared/contract/transitions.ts';
import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import { formatDay, formatDayNear, formatTime } from '#shared/text/format.ts';
import { dayOf, type Day } from '#shared/time/day.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { AgreeDialog } from './AgreeDialog.tsx';
import styles from './transitions.module.css';

const css = classes(styles);

type Props = { readonly clientId: ClientId; readonly engagementId: EngagementId; readonly view: TransitionView };

/** Told before, talked over, agreed. */
export function TransitionSteps({ clientId, engagementId, view }: Props) {
  const { t } = useTranslation();
  const [agreeing, setAgreeing] = useState(false);
  const announce = useAct('transitions.announce');
  const on = useDayWords();
  const { announcedOn, agreedOn, meeting, blocked, open } = view;
  const mayAnnounce = open && announcedOn === null && !blocked;
  return (
    <section className={css('section')}>
      <SectionHead title={t('transitions.steps.title')} />
      <ol className={css('steps')}>
        <Step name={t('transitions.steps.announcement')} done={announcedOn && on(announcedOn)} open={t('transitions.steps.notAnnounced')}>
          {mayAnnounce && (
            <Button pending={announce.pending} onPress={() => void announce.run({ engagementId }, { done: t('transitions.steps.announced'), undo: 'step' })}>
              {t('transitions.steps.announce')}
            </Button>
          )}
        </Step>
        <Meeting clientId={clientId} meeting={meeting} />
        <Step
          name={t('transitions.steps.agreement')}
          done={agreedOn && on(agreedOn)}
          open={t(announcedOn ? 'transitions.steps.notAgreed' : 'transitions.steps.afterAnnouncing')}
        >
          {announcedOn && !agreedOn && <Button onPress={() => setAgreeing(true)}>{t('transitions.steps.agree')}</Button>}
        </Step>
      </ol>
      {agreeing && announcedOn && <AgreeDialog engagementId={engagementId} announcedOn={announcedOn} onClose={() => setAgreeing(false)} />}
    </section>
  );
}

function Meeting({ clientId, meeting }: { readonly clientId: ClientId; readonly meeting: TransitionView['meeting'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone, today } = useToday();
  const name = t('transitions.steps.meeting');
  if (!meeting)
    return (
      <Step name={name} done={null} open={t('transitions.steps.noMeeting')}>
        <RouteLink look="plain" to={{ view: 'meeting-new', id: clientId }}>
          {t('transitions.steps.plan')}
        </RouteLink>
      </Step>
    );
  const { at, status, id } = meeting;
  const day = dayOf(at, zone);
  const words =
    status === 'held'
      ? t('transitions.steps.heldOn', { day: formatDayNear(day, today, language, 'long') })
      : t('transitions.steps.meetingOn', { day: formatDay(day, language, 'weekday'), time: formatTime(at, zone, language) });
  const link = <RouteLink to={{ view: 'meeting', id }}>{words}</RouteLink>;
  return <Step name={name} done={status === 'held' ? link : null} open={link} />;
}

type StepProps = { readonly name: string; readonly done: ReactNode; readonly open: ReactNode; readonly children?: ReactNode };

function Step({ name, done, open, children }: StepProps) {
  return (
    <li>
      <span className={css('name')}>{name}</span>
      <span className={css(done ? 'done' : 'small')}>{done || open}</span>
      {children}
    </li>
  );
}

function useDayWords(): (day: Day) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  return (day) => t('transitions.steps.on', { day: formatDayNear(day, today, language, 'long') });
}
