import { OpenAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

export const deadline: LineKind<'deadline'> = {
  words: ({ subject }, { t }) => ({
    kind: t('today.kind.deadline'),
    when: t('today.day'),
    hard: 'kind',
    what: t('today.deadline.what', { title: subject.title }),
    why: t('today.deadline.why'),
  }),
  Act: OpenAct,
};
