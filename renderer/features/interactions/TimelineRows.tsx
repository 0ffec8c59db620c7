import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { InteractionView } from '#shared/contract/views.ts';
import { formatDayNear } from '#shared/text/format.ts';
import type { Day } from '#shared/time/day.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { ClipIcon } from '../../ui/icons/icons.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { InteractionDetails } from './InteractionDetails.tsx';
import { KIND_ICONS, kindIcon, kindWords } from './kind-words.ts';
import styles from './timeline.module.css';

const css = classes(styles);

/** The rows, those of former years under their year; Enter opens one in place. */
export function TimelineRows({ rows }: { readonly rows: readonly InteractionView[] }) {
  const { t } = useTranslation();
  const [openId, setOpenId] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const focusLater = useFocusOfRow(list, rows);
  const { today } = useToday();
  const thisYear = yearOf(today);
  const spansYears = rows.some((row) => yearOf(row.on) !== yearOf(rows[0]?.on ?? today));
  const corrected = (id: number): void => {
    setOpenId(id);
    focusLater(id);
  };
  return (
    <div ref={list}>
      <RowList
        label={t('interactions.timeline.label')}
        items={rows}
        keyOf={(row) => row.id}
        height={36}
        expanded={openId}
        onOpen={(row) => setOpenId(row.id === openId ? null : row.id)}
        onLeave={() => setOpenId(null)}
        {...(spansYears && { groupOf: (row: InteractionView) => (yearOf(row.on) === thisYear ? null : yearOf(row.on)) })}
      >
        {(row) => (
          <>
            <RowWords row={row} />
            {row.id === openId && <InteractionDetails row={row} onCorrected={corrected} />}
          </>
        )}
      </RowList>
    </div>
  );
}

function yearOf(day: Day): string {
  return day.slice(0, 4);
}

/** Gives the focus to a row as soon as it is there: a corrected one arrives under another id. */
function useFocusOfRow(list: RefObject<HTMLElement | null>, rows: readonly InteractionView[]): (id: number) => void {
  const wanted = useRef<number | null>(null);
  const [, tryNow] = useState(0);
  useEffect(() => {
    const index = rows.findIndex((row) => row.id === wanted.current);
    if (index < 0) return;
    wanted.current = null;
    list.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus();
  });
  return (id) => {
    wanted.current = id;
    // Should it be there already, there is nothing to wait for.
    tryNow((times) => times + 1);
  };
}

function RowWords({ row }: { readonly row: InteractionView }) {
  const { t } = useTranslation();
  const { today } = useToday();
  const language = useLanguage();
  const Icon = KIND_ICONS[kindIcon(row)];
  return (
    <div className={css('row')}>
      <span className={css('date')}>{formatDayNear(row.on, today, language)}</span>
      <span className={css('icon')}>
        <Icon />
      </span>
      <span className={css('kind')}>{kindWords(t, row)}</span>
      <span className={css('summary')}>
        <Attached row={row} />
        {row.summary}
      </span>
      <span className={css('counts', !row.informs && 'not')}>{t(row.informs ? 'interactions.counts.short' : 'interactions.counts.no')}</span>
    </div>
  );
}

/** A clip where documents came with it. */
function Attached({ row: { id, clientId } }: { readonly row: InteractionView }) {
  const { t } = useTranslation();
  const documents = useCall('attachments.list', { clientId }).data ?? [];
  const count = documents.filter(({ interaction }) => interaction?.id === id).length;
  if (count === 0) return null;
  return (
    <span className={css('attached')}>
      <ClipIcon size={14} />
      <VisuallyHidden>{t('documents.inRow', { count })}</VisuallyHidden>
    </span>
  );
}
