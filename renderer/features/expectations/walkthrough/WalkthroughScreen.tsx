import { useTranslation } from 'react-i18next';
import type { ExpectationSheetId } from '#shared/domain/ids.ts';
import { engagementId } from '#shared/domain/ids.ts';
import { useCall } from '../../../api/use-call.ts';
import { RouteLink } from '../../../app/RouteLink.tsx';
import type { ScreenProps } from '../../../app/screens.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Walkthrough } from './Walkthrough.tsx';

/** The sheet of an engagement on the table between the two of us, a clause at a time. */
export function WalkthroughScreen({ route }: ScreenProps<'walkthrough'>) {
  const versions = useCall('expectations.ofEngagement', { engagementId: engagementId.parse(route.id) });
  return (
    <main>
      <Loaded of={versions} lines={8}>
        {({ versions: [newest] }) => (newest ? <LoadedSheet id={newest.id} /> : <Nothing id={route.id} />)}
      </Loaded>
    </main>
  );
}

function LoadedSheet({ id }: { readonly id: ExpectationSheetId }) {
  const sheet = useCall('expectations.get', { id });
  return (
    <Loaded of={sheet} lines={8}>
      {(view) => (view.clauses.length > 0 ? <Walkthrough key={view.id} sheet={view} /> : <Nothing id={view.engagementId} />)}
    </Loaded>
  );
}

function Nothing({ id }: { readonly id: number }) {
  const { t } = useTranslation();
  return (
    <Page width="read">
      <PageHead title={t('engagements.parts.expectations')} />
      <EmptyState
        title={t('expectations.none.title')}
        actions={<RouteLink to={{ view: 'engagement', id, part: 'expectations' }}>{t('expectations.walk.toSheet')}</RouteLink>}
      >
        {t('expectations.none.text')}
      </EmptyState>
    </Page>
  );
}
