import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { TodayLine } from '#shared/contract/today.ts';
import type { InteractionView } from '#shared/contract/views.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { Facts, type Fact } from '../../ui/Facts.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { ContactLink } from '../interactions/ContactLink.tsx';
import { inSentence } from '../interactions/in-sentence.ts';
import { kindWords } from '../interactions/kind-words.ts';
import styles from './today.module.css';
import { firmOf, personOf } from './today-words.ts';

const css = classes(styles);

/** The selected client: how to reach them, what they heard last, and what is next. */
export function TodayPane({ line }: { readonly line: TodayLine }) {
  const { t } = useTranslation();
  const { clientId, gap, phone, email } = line;
  const client = useCall('clients.get', { id: clientId });
  const where = [firmOf(line), line.town].filter(Boolean).join(', ');
  return (
    <div className={css('pane')}>
      <h2>{personOf(line)}</h2>
      {where && <p className={css('where')}>{where}</p>}
      {gap && (
        <StatusBadge tone={gap.band}>{t('today.pane.band', { band: t(`app.band.${gap.band}`), count: gap.gapDays, agreed: gap.targetDays })}</StatusBadge>
      )}
      <div className={css('reach')}>
        {phone && <ContactLink kind="phone" value={phone} clientId={clientId} personId={null} />}
        {email && <ContactLink kind="email" value={email} clientId={clientId} personId={null} />}
      </div>
      <Loaded of={client} lines={4}>
        {(loaded) => <PaneFacts client={loaded} />}
      </Loaded>
      <div className={css('page')}>
        <RouteLink to={{ view: 'client', id: clientId }}>{t('today.pane.open')}</RouteLink>
      </div>
    </div>
  );
}

function PaneFacts({ client: { heardFromMe, heardFromThem, gap, engagements } }: { readonly client: ClientView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const heard = (row: InteractionView): Pick<Fact, 'value' | 'detail'> => ({
    value: t('today.pane.heardValue', { date: formatDayNear(row.on, today, language), words: inSentence(kindWords(t, row)) }),
    detail: row.summary,
  });
  const began = gap && t('today.pane.startedOn', { date: formatDayNear(gap.since, today, language) });
  const meetings = engagements
    .filter(({ running }) => running)
    .map(({ title, meetingRhythm }) => `${title}. ${t('today.pane.meetings', { rhythm: inSentence(t(`app.rhythm.${meetingRhythm}`)) })}`);
  const facts: readonly Fact[] = [
    { term: t('today.pane.heard'), ...(heardFromMe ? heard(heardFromMe) : { value: t('today.pane.heardNothing'), detail: began }) },
    { term: t('today.pane.theirs'), ...(heardFromThem ? heard(heardFromThem) : { value: t('today.pane.theirsNothing') }) },
    ...(gap
      ? [
          { term: t('today.pane.next'), value: formatDayNear(gap.dueOn, today, language, 'long') },
          { term: t('today.pane.rhythm'), value: t(`app.rhythm.${gap.interval}`), detail: meetings.join(' ') },
        ]
      : []),
  ];
  return (
    <div className={css('facts')}>
      <Facts items={facts} />
    </div>
  );
}
