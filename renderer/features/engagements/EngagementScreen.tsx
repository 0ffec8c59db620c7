import { useTranslation } from 'react-i18next';
import type { EngagementPage } from '#shared/contract/engagements.ts';
import { ENGAGEMENT_PARTS } from '#shared/contract/route.ts';
import { useCall } from '../../api/use-call.ts';
import { PagesNav } from '../../app/PagesNav.tsx';
import { RouteLink } from '../../app/RouteLink.tsx';
import type { ScreenProps } from '../../app/screens.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useLogSubject } from '../interactions/use-log.ts';
import { PARTS } from './parts.ts';

/** One engagement: what is agreed, how it begins, what is asked for. */
export function EngagementScreen({ route }: ScreenProps<'engagement'>) {
  const { t } = useTranslation();
  const page = useCall('engagements.get', { id: route.id });
  if (page.error?.code === 'not-found')
    return (
      <Page width="read">
        <PageHead title={t('engagements.title')} />
        <EmptyState title={t('engagements.gone.title')} actions={<RouteLink to={{ view: 'engagements' }}>{t('engagements.title')}</RouteLink>}>
          {t('engagements.gone.text')}
        </EmptyState>
      </Page>
    );
  return (
    <Page width="read">
      <Loaded of={page} lines={8}>
        {(view) => <LoadedEngagement page={view} part={route.part} />}
      </Loaded>
    </Page>
  );
}

function LoadedEngagement({ page, part }: { readonly page: EngagementPage; readonly part: (typeof ENGAGEMENT_PARTS)[number] }) {
  const { t } = useTranslation();
  const { engagement, client } = page;
  const Part = PARTS[part];
  useLogSubject(client.id);
  return (
    <>
      <PageHead
        title={engagement.title}
        detail={
          <RouteLink look="name" to={{ view: 'client', id: client.id }} label={t('engagements.back', { name: client.name })}>
            {client.name}
          </RouteLink>
        }
      />
      {ENGAGEMENT_PARTS.length > 1 && (
        <PagesNav
          label={t('engagements.parts.label')}
          pages={ENGAGEMENT_PARTS.map((each) => ({ word: t(`engagements.parts.${each}`), route: { view: 'engagement', id: engagement.id, part: each } }))}
        />
      )}
      <Part page={page} />
    </>
  );
}
