import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDraft, ReadOptions } from '#shared/contract/imports.ts';
import { useAct } from '../../../app/use-act.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { classes } from '../../../ui/classes.ts';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import type { ImportSession } from '../use-import-session.ts';
import styles from './preview.module.css';
import { PreviewFoot } from './PreviewFoot.tsx';
import { PreviewLede } from './PreviewLede.tsx';
import { PreviewOptions } from './PreviewOptions.tsx';
import { RowsTable } from './RowsTable.tsx';
import type { Show } from './use-shows.ts';

const css = classes(styles);

type Props = { readonly draft: ImportDraft; readonly session: ImportSession; readonly onImport: () => void; readonly onCancel: () => void };

/** Everything the file would bring, before anything of it is written. */
export function Preview({ draft, session, onImport, onCancel }: Props) {
  const { t } = useTranslation();
  const [show, setShow] = useState<Show>('all');
  const reread = useAct('imports.reread');
  const read = async (change: Partial<ReadOptions>): Promise<void> => {
    const options = { ...session.options, ...change };
    if (await reread.run({ draft: draft.id, options })) session.setOptions(options);
  };
  useAnnouncedCounts(draft);
  return (
    <Page width="fill">
      <PageHead
        title={t('imports.title')}
        detail={t('imports.preview.detail', { name: draft.fileName, count: draft.counts.rows })}
        lede={<PreviewLede counts={draft.counts} />}
      />
      <div className={css('preview')}>
        <PreviewOptions draft={draft} session={session} onReread={(change) => void read(change)} show={show} onShow={setShow} />
        <RowsTable draft={draft} show={show} onShowAll={() => setShow('all')} />
        <PreviewFoot draft={draft} onAssign={(mapping) => void read({ mapping })} onImport={onImport} onCancel={onCancel} />
      </div>
    </Page>
  );
}

/** Whoever does not see the figures change hears how many rows were read, and later how many come in. */
function useAnnouncedCounts({ state, counts: { rows, chosen } }: ImportDraft): void {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const said = useRef({ rows: -1, chosen });
  useEffect(() => {
    if (state !== 'ready') return;
    if (said.current.rows !== rows) announce(t('imports.announce.ready', { count: rows }));
    else if (said.current.chosen !== chosen) announce(t('imports.announce.coming', { count: chosen }));
    said.current = { rows, chosen };
  }, [announce, t, state, rows, chosen]);
}
