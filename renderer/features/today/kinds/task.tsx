import { taskId } from '#shared/domain/ids.ts';
import { todo } from './todo.tsx';

export const task = todo<'task'>(
  ({ subject: { task: kind, note } }, t) => note || t(`pipeline.task.${kind}`),
  ({ refId, subject: { task: kind, note } }, when) => ({ kind: 'task', id: taskId.parse(refId), task: kind, note, ...when }),
);
