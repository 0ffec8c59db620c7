import { useTranslation } from 'react-i18next';
import type { DueLine } from '#shared/contract/pipeline.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { formatDayNear, formatTime } from '#shared/text/format.ts';
import { useCall } from '../../../api/use-call.ts';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { RowList } from '../../../ui/RowList.tsx';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import { useDueDone, useDueWords } from './use-due.ts';
import styles from './client.module.css';

const css = classes(styles);

/** Everything dated that is open with a client, each with one button. */
export function DueLines({ clientId }: { readonly clientId: ClientId }) {
  const { t } = useTranslation();
  const lines = useCall('pipeline.due', { clientId }).data ?? [];
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="client-due">
      <SectionHead id="client-due" title={t('pipeline.client.due')} />
      <RowList label={t('pipeline.client.due')} items={lines} keyOf={(line) => `${line.kind} ${line.id}`} height={36}>
        {(line) => <Line line={line} />}
      </RowList>
    </section>
  );
}

function Line({ line }: { readonly line: DueLine }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today, zone } = useToday();
  const words = useDueWords();
  const done = useDueDone();
  const what = words(line);
  const day = formatDayNear(line.dueOn, today, language);
  // Only a clock counts in hours; the rest is due on its day.
  const when = line.kind === 'clock' ? `${day}, ${formatTime(line.dueAt, zone, language)}` : day;
  const word = t(line.kind === 'clock' && line.clock === 'theirs' ? 'pipeline.due.answered' : 'pipeline.due.done');
  const isBroken = line.late && line.kind === 'clock' && line.clock === 'mine';
  return (
    <div className={css('due')}>
      <span className={css('when', isBroken && 'late')}>{when}</span>
      <span className={css('what')}>{what}</span>
      <Button size="small" label={t('pipeline.due.doneLabel', { done: word, what })} onPress={() => void done(line)}>
        {word}
      </Button>
    </div>
  );
}
