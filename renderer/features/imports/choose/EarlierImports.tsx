import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import { formatDay, formatTime } from '#shared/text/format.ts';
import { dayOf } from '#shared/time/day.ts';
import { useCall } from '../../../api/use-call.ts';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { FailedState } from '../../../ui/FailedState.tsx';
import { RowList } from '../../../ui/RowList.tsx';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import styles from '../imports.module.css';
import { useUndoImport } from '../use-undo-import.ts';

const css = classes(styles);

type Earlier = Output<'imports.list'>[number];

/** What came in before, each with its way back. Nothing is said where there is nothing. */
export function EarlierImports() {
  const { t } = useTranslation();
  const title = useId();
  const list = useCall('imports.list', {});
  const { undo, pending } = useUndoImport();
  const [said, setSaid] = useState<Readonly<Record<number, string>>>({});
  const takeBack = async (id: ImportId): Promise<void> => {
    const sentence = await undo(id);
    if (sentence !== null) setSaid((was) => ({ ...was, [id]: sentence }));
  };
  if (list.error && !list.data) return <FailedState error={list.error} title={t('imports.earlier.failed')} onRetry={() => void list.refetch()} />;
  if (!list.data || list.data.length === 0) return null;
  return (
    <section aria-labelledby={title}>
      <SectionHead title={t('imports.earlier.title')} id={title} />
      <RowList label={t('imports.earlier.title')} items={list.data} keyOf={({ id }) => id} height={52}>
        {(earlier) => (
          <div className={css('earlier')}>
            <Words earlier={earlier} said={said[earlier.id]} />
            {earlier.undoneAt === null && (
              <Button size="small" onPress={() => pending || void takeBack(earlier.id)} label={t('imports.earlier.undoNamed', { name: earlier.fileName })}>
                {t('imports.earlier.undo')}
              </Button>
            )}
          </div>
        )}
      </RowList>
    </section>
  );
}

function Words({
  earlier: { fileName, at, on, clientsCreated, clientsUpdated, refused, undoneAt },
  said,
}: {
  readonly earlier: Earlier;
  readonly said: string | undefined;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useToday();
  const counts = [
    clientsCreated > 0 && t('imports.done.created', { count: clientsCreated }),
    clientsUpdated > 0 && t('imports.done.updated', { count: clientsUpdated }),
  ];
  const sentences = [refused > 0 && t('imports.done.refused', { count: refused })];
  const undone = undoneAt === null ? null : t('imports.earlier.undone', { day: formatDay(dayOf(undoneAt, zone), language, 'withYear') });
  return (
    <div className={css('words')}>
      <span className={css('what')}>
        <b>{fileName}</b> <span className={css('faint')}>{`${formatDay(on, language, 'withYear')}, ${formatTime(at, zone, language)}`}</span>
      </span>
      <span className={css('why')}>
        {undone === null ? [counts.filter(Boolean).join(', '), ...sentences].filter(Boolean).join('. ') : [undone, said].filter(Boolean).join('. ')}
      </span>
    </div>
  );
}
