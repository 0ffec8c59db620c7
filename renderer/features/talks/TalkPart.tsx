import { useTranslation } from 'react-i18next';
import type { TalkView } from '#shared/contract/talks.ts';
import type { EngagementId } from '#shared/domain/ids.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { lowerFirst } from '#shared/text/lower-first.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import type { PartProps } from '../engagements/parts.ts';
import { TalkForm } from './TalkForm.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './talks.module.css';

const css = classes({ ...lists, ...styles });

/** The talk about the low point before it comes: what to say, and the promise beside each warning. */
export function TalkPart({ page }: PartProps) {
  const { id } = page.engagement;
  const talk = useCall('talks.ofEngagement', { engagementId: id });
  return <Loaded of={talk}>{(view) => <LoadedTalk engagementId={id} view={view} />}</Loaded>;
}

function LoadedTalk({ engagementId, view }: { readonly engagementId: EngagementId; readonly view: TalkView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const { held, dueOn } = view;
  const state = held
    ? t('talks.heldOn', { day: formatDayNear(held.on, today, language, 'long'), channel: lowerFirst(t(`interactions.channel.${held.channel}`), language) })
    : dueOn && t('talks.dueOn', { day: formatDayNear(dueOn, today, language, 'long') });
  return (
    <section className={css('talk')}>
      <SectionHead
        title={t('talks.title')}
        aside={
          <RouteLink look="plain" to={{ view: 'sheet', sheet: { kind: 'talk-outline', engagementId } }}>
            {t('talks.outline')}
          </RouteLink>
        }
      />
      <p className={css('small')}>{[state, held?.reaction && t('talks.reaction', { reaction: held.reaction })].filter(Boolean).join(' · ')}</p>
      <p>{t('talks.lede')}</p>
      <TalkForm engagementId={engagementId} view={view} />
    </section>
  );
}
