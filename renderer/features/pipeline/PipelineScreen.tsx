import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { STAGES } from '#shared/domain/stage.ts';
import { formatNumber } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useStart } from '../../app/start.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { SavedViews, type Shown } from '../views/SavedViews.tsx';
import { Board } from './board/Board.tsx';
import { ClosedList } from './list/ClosedList.tsx';
import { StageList } from './list/StageList.tsx';
import { PipelineFilters } from './PipelineFilters.tsx';
import { PipelineLede } from './PipelineLede.tsx';
import { useFolds } from './use-folds.ts';
import { filterFrom, usePipeline, VIEWS, type Pipeline, type PipelineView } from './use-pipeline.ts';

/** The time of day stands on the cards: they are asked for again every minute. */
const FRESH_MS = 60_000;

/** Everybody by stage, from the first enquiry to the friendly end. */
export function PipelineScreen() {
  const { t } = useTranslation();
  const { clients } = useStart();
  const folds = useFolds();
  const pipeline = usePipeline();
  const { view, filter } = pipeline;
  const open = view === 'board' ? folds.wanted : view === 'list' ? STAGES : [];
  const board = useCall('pipeline.board', { ...filter, open: [...open] }, { keepPrevious: true, everyMs: FRESH_MS });
  if (clients === 0) return <Nobody />;
  return (
    <Page width="fill" ground={view === 'board' ? 'canvas' : undefined}>
      <PageHead
        title={t('app.rail.pipeline')}
        lede={board.data ? <PipelineLede board={board.data} /> : <span aria-hidden="true">&nbsp;</span>}
        aside={<Controls pipeline={pipeline} board={board.data} />}
      />
      <Loaded of={board} lines={8}>
        {(loaded) => {
          if (view === 'closed') return <ClosedList filter={filter} />;
          return view === 'list' ? <StageList board={loaded} onClear={pipeline.clear} /> : <Board board={loaded} folds={folds} />;
        }}
      </Loaded>
    </Page>
  );
}

function Controls({ pipeline, board }: { readonly pipeline: Pipeline; readonly board: Output<'pipeline.board'> | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const detail = (view: PipelineView): string | undefined => (view === 'closed' && board ? formatNumber(board.closed, language) : undefined);
  return (
    <>
      <SegmentedControl
        label={t('pipeline.view.label')}
        options={VIEWS.map((value) => ({ value, label: t(`pipeline.view.${value}`), detail: detail(value) }))}
        value={pipeline.view}
        onChange={pipeline.show}
      />
      <SavedViews screen="pipeline" shown={shownBy(pipeline)} />
      <PipelineFilters pipeline={pipeline} tags={board?.tags ?? []} sources={board?.sources ?? []} />
      <RouteLink to={{ view: 'sheet', sheet: { kind: 'pipeline' } }} look="plain">
        {t('sheets.pipeline.print')}
      </RouteLink>
    </>
  );
}

function shownBy({ filter, saved, open }: Pipeline): Shown {
  return {
    definition: JSON.stringify(filter),
    saved,
    understood: (definition) => JSON.stringify(filterFrom(definition)),
    open: (next, definition) => open(next, filterFrom(definition)),
  };
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
