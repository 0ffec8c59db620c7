import { taskId } from '#shared/domain/ids.ts';
import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { todo } from './todo.tsx';

export const task = todo<'task'>(TODAY_WORDS.task, ({ refId, subject: { task: kind, note } }, when) => ({
  kind: 'task',
  id: taskId.parse(refId),
  task: kind,
  note,
  ...when,
}));
