import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { MeetingDetails } from '#shared/domain/meetings/meeting.ts';
import { BEFORE_AGREEMENT } from '#shared/domain/pipeline/transitions.ts';
import { useCall } from '../../api/use-call.ts';
import { useRouter } from '../../app/router.tsx';
import { RouteLink } from '../../app/RouteLink.tsx';
import type { ScreenProps } from '../../app/screens.ts';
import { useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { LoadedClient } from '../clients/LoadedClient.tsx';
import { useLeave } from '../clients/form/FormFootBar.tsx';
import { useLogSubject } from '../interactions/use-log.ts';
import { MomentFields } from '../sales/MomentFields.tsx';
import { instantIn, type Moment } from '../sales/moment.ts';
import { MeetingFields } from './MeetingFields.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';
import { TimeNotices } from './TimeNotices.tsx';

const css = classes({ ...lists, ...styles });

/** A meeting by an hour that is agreed already; two times to choose from are offered elsewhere. */
export function MeetingNewScreen({ route: { id } }: ScreenProps<'meeting-new'>) {
  const { t } = useTranslation();
  useLogSubject(id);
  const meetings = useCall('meetings.ofClient', { clientId: id });
  return (
    <Page width="form">
      <LoadedClient id={id} alongside={meetings}>
        {(client) => (
          <>
            <PageHead
              title={t('meetings.form.title')}
              aside={<RouteLink to={{ view: 'client', id }}>{t('meetings.page.back', { name: client.name })}</RouteLink>}
            />
            <NewMeeting client={client} />
          </>
        )}
      </LoadedClient>
    </Page>
  );
}

function firstDetails({ stage }: ClientView): MeetingDetails {
  return { type: BEFORE_AGREEMENT.includes(stage) ? 'fact_finding' : 'regular', channel: 'meeting', place: '', thirdParty: '', engagementId: null };
}

const HOUR_LONG = 60;

function NewMeeting({ client }: { readonly client: ClientView }) {
  const { t } = useTranslation();
  const { zone, today } = useToday();
  const { replace } = useRouter();
  const leave = useLeave();
  const plan = useAct('meetings.plan');
  const [details, setDetails] = useState<MeetingDetails>(() => firstDetails(client));
  const [moment, setMoment] = useState<Moment>({ on: null, time: '10:00' });
  const [minutes, setMinutes] = useState<number | null>(HOUR_LONG);
  const at = instantIn(moment, zone);
  const save = async (): Promise<void> => {
    if (at === null || minutes === null) return;
    const planned = await plan.run({ clientId: client.id, at, minutes, ...details }, { done: t('meetings.form.planned', { name: client.name }) });
    if (planned) replace({ view: 'meeting', id: planned.id });
  };
  return (
    <form
      className={css('stack', 'form')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <MomentFields dayLabel={t('meetings.form.day')} timeLabel={t('meetings.form.time')} value={moment} onChange={setMoment} min={today} />
      <div className={css('short')}>
        <NumberField label={t('meetings.form.minutes')} min={5} max={480} step={5} value={minutes} onChange={setMinutes} />
      </div>
      {at !== null && minutes !== null && <TimeNotices ask={{ clientId: client.id, at, minutes, except: null }} />}
      <MeetingFields value={details} onChange={setDetails} />
      <div className={css('acts')}>
        <Button kind="go" type="submit" keys="Mod+Enter" pending={plan.pending} isDisabled={at === null || minutes === null}>
          {t('meetings.form.save')}
        </Button>
        <Button kind="quiet" onPress={() => leave({ view: 'client', id: client.id })}>
          {t('meetings.form.cancel')}
        </Button>
      </div>
    </form>
  );
}
