import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useStart } from '../../app/start.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Board } from './board/Board.tsx';
import { PipelineLede } from './PipelineLede.tsx';
import { useFolds } from './use-folds.ts';

/** The time of day stands on the cards: they are asked for again every minute. */
const FRESH_MS = 60_000;

/** Everybody by stage, from the first enquiry to the friendly end. */
export function PipelineScreen() {
  const { t } = useTranslation();
  const { clients } = useStart();
  const folds = useFolds();
  const board = useCall('pipeline.board', { open: [...folds.wanted] }, { keepPrevious: true, everyMs: FRESH_MS });
  if (clients === 0) return <Nobody />;
  return (
    <Page width="fill" ground="canvas">
      <PageHead title={t('app.rail.pipeline')} lede={board.data ? <PipelineLede board={board.data} /> : <span aria-hidden="true">&nbsp;</span>} />
      <Loaded of={board} lines={8}>
        {(loaded) => <Board board={loaded} folds={folds} />}
      </Loaded>
    </Page>
  );
}

function Nobody() {
  const { t } = useTranslation();
  return (
    <Page width="read">
      <PageHead title={t('app.rail.pipeline')} />
      <EmptyState
        title={t('pipeline.empty.title')}
        actions={
          <>
            <RouteLink to={{ view: 'client-new' }} look="go">
              {t('pipeline.empty.add')}
            </RouteLink>
            <RouteLink to={{ view: 'import' }} look="plain">
              {t('pipeline.empty.import')}
            </RouteLink>
          </>
        }
      >
        {t('pipeline.empty.text')}
      </EmptyState>
    </Page>
  );
}
