import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouteLink } from '../../app/RouteLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Facts } from '../../ui/Facts.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { EngagementDialog } from '../clients/engagements/EngagementDialog.tsx';
import { useEngagementWords } from '../clients/engagements/use-engagement-words.ts';
import styles from './engagements.module.css';
import type { PartProps } from './parts.ts';
import { useStandingWords } from './use-standing-words.ts';

const css = classes(styles);

/** Where the engagement stands, and what was agreed of days and rhythms. */
export function Overview({ page }: PartProps) {
  const { t } = useTranslation();
  const { engagement, client, others } = page;
  const [isEdited, setEdited] = useState(false);
  const { span, rhythm, state, wish } = useEngagementWords(client.stage)(engagement);
  const { sheet, onboarding, requests } = useStandingWords(page.standing);
  return (
    <>
      <section className={css('section')}>
        <SectionHead title={t('engagements.overview.standing')} />
        <Facts
          items={[
            { term: t('engagements.overview.stage'), value: t(`app.stage.${client.stage}`) },
            { term: t('engagements.overview.sheet'), value: sheet },
            { term: t('engagements.overview.onboarding'), value: onboarding },
            { term: t('engagements.overview.requests'), value: requests },
          ].filter(({ value }) => value !== '')}
        />
      </section>
      <section className={css('section')}>
        <SectionHead title={t('engagements.overview.agreed')} aside={<Button onPress={() => setEdited(true)}>{t('clients.page.edit')}</Button>} />
        <Facts
          items={[
            { term: t('clients.engagement.kind'), value: state },
            { term: t('engagements.overview.span'), value: span },
            { term: t('engagements.overview.rhythm'), value: rhythm.join(' '), ...(wish && { detail: wish }) },
          ]}
        />
      </section>
      {others.length > 0 && (
        <section className={css('section')}>
          <SectionHead title={t('engagements.overview.others', { name: client.name })} />
          <ul className={css('others')}>
            {others.map(({ id, title }) => (
              <li key={id}>
                <RouteLink look="name" to={{ view: 'engagement', id, part: 'overview' }}>
                  {title}
                </RouteLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isEdited && <EngagementDialog client={client} engagement={engagement} onClose={() => setEdited(false)} />}
    </>
  );
}
