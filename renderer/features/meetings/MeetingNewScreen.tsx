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
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { LoadedClient } from '../clients/LoadedClient.tsx';
import { useLeave } from '../clients/form/FormFootBar.tsx';
import { useDraft, useKeptDraft } from '../clients/form/use-draft.ts';
import { useLogSubject } from '../interactions/use-log.ts';
import { MeetingFields } from './MeetingFields.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';
import { agreedTime, type When } from './when.ts';
import { WhenFields } from './WhenFields.tsx';

const css = classes({ ...lists, ...styles });

/** A meeting by an hour that is agreed already; two times to choose from are offered elsewhere. */
export function MeetingNewScreen({ route }: ScreenProps<'meeting-new'>) {
  const { t } = useTranslation();
  const { id } = route;
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
            <NewMeeting client={client} about={route} />
          </>
        )}
      </LoadedClient>
    </Page>
  );
}

/** What it is planned for, where that is known. */
type About = Pick<ScreenProps<'meeting-new'>['route'], 'type' | 'engagement'>;

function firstDetails({ stage, engagements }: ClientView, about: About): MeetingDetails {
  const type = about.type ?? (BEFORE_AGREEMENT.includes(stage) ? 'fact_finding' : 'regular');
  const engagementId = engagements.find(({ id }) => id === about.engagement)?.id ?? null;
  return { type, channel: 'meeting', place: '', thirdParty: '', engagementId };
}

const HOUR_LONG = 60;

/** What comes back when one looks elsewhere before it is planned. */
type Planned = When & { readonly details: MeetingDetails };

function usePlanning(client: ClientView, about: About) {
  const { t } = useTranslation();
  const { zone } = useToday();
  const { replace } = useRouter();
  const plan = useAct('meetings.plan');
  const start: Planned = { details: firstDetails(client, about), moment: { on: null, time: '10:00' }, length: { minutes: HOUR_LONG } };
  const draft = useDraft<Planned>(['meeting-new', client.id, about.type, about.engagement].filter(Boolean).join('-'), start);
  const [values, setValues] = useState(draft.initial);
  useKeptDraft(draft, values);
  const time = agreedTime(values, zone);
  const save = async (): Promise<void> => {
    if (!time) return;
    const planned = await plan.run({ clientId: client.id, ...time, ...values.details }, { done: t('meetings.form.planned', { name: client.name }) });
    if (!planned) return;
    draft.forget(values);
    replace({ view: 'meeting', id: planned.id });
  };
  return { values, setValues, save, isWhole: time !== null, pending: plan.pending };
}

function NewMeeting({ client, about }: { readonly client: ClientView; readonly about: About }) {
  const { t } = useTranslation();
  const leave = useLeave();
  const { values, setValues, save, isWhole, pending } = usePlanning(client, about);
  const { details, ...when } = values;
  return (
    <form
      className={css('stack', 'form')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <WhenFields value={when} onChange={(next) => setValues({ details, ...next })} of={{ clientId: client.id, except: null }} />
      <MeetingFields value={details} onChange={(next) => setValues({ ...values, details: next })} />
      <div className={css('acts')}>
        <Button kind="go" type="submit" keys="Mod+Enter" pending={pending} isDisabled={!isWhole}>
          {t('meetings.form.save')}
        </Button>
        <Button kind="quiet" onPress={() => leave({ view: 'client', id: client.id })}>
          {t('meetings.form.cancel')}
        </Button>
      </div>
    </form>
  );
}
