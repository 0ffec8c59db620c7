import { useTranslation } from 'react-i18next';
import { taskId } from '#shared/domain/ids.ts';
import { formatDay, formatDayNear } from '#shared/text/format.ts';
import { useDueDone } from '../../pipeline/client/use-due.ts';
import { PressAct } from './acts.tsx';
import type { ActProps, LineKind } from './line-kind.ts';

export const task: LineKind<'task'> = {
  words: ({ on, subject }, { t, language, today }) => ({
    kind: t('today.kind.todo'),
    when: on === today ? t('today.day') : formatDayNear(on, today, language),
    what: subject.note || t(`pipeline.task.${subject.task}`),
    why: t('today.task.why', { date: formatDay(on, language, 'long') }),
  }),
  Act: TaskAct,
};

function TaskAct(props: ActProps<'task'>) {
  const { t } = useTranslation();
  const done = useDueDone();
  const { refId, at, on, subject } = props.line;
  return (
    <PressAct
      {...props}
      word={t('pipeline.due.done')}
      onPress={() => done({ kind: 'task', id: taskId.parse(refId), task: subject.task, note: subject.note, dueAt: at ?? 0, dueOn: on, late: false })}
    />
  );
}
