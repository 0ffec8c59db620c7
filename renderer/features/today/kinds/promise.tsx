import { useTranslation } from 'react-i18next';
import { clockId } from '#shared/domain/ids.ts';
import { useDueDone } from '../../pipeline/client/use-due.ts';
import { PressAct } from './acts.tsx';
import type { ActProps, LineKind } from './line-kind.ts';
import { momentWords, overWords, whenWords } from './time-words.ts';

export const promise: LineKind<'promise'> = {
  words({ at, subject: { matter, what, startedAt, late, agreed } }, around) {
    const { t } = around;
    const [from, to] = [momentWords(startedAt, around), at === null ? '' : momentWords(at, around)];
    return {
      kind: t(agreed ? 'today.kind.deadline' : 'today.kind.promise'),
      when: at === null ? '' : late ? overWords(at, around) : whenWords(at, around),
      hard: agreed ? 'kind' : late ? 'when' : null,
      what: what || t(`pipeline.matter.${matter}`),
      why: t(late ? 'today.promise.late' : 'today.promise.why', { from, to }),
    };
  },
  Act: PromiseAct,
};

function PromiseAct(props: ActProps<'promise'>) {
  const { t } = useTranslation();
  const done = useDueDone();
  const { refId, at, on, subject } = props.line;
  const { matter, what, late } = subject;
  return (
    <PressAct
      {...props}
      word={t('pipeline.due.done')}
      onPress={() => done({ kind: 'clock', id: clockId.parse(refId), clock: 'mine', matter, what, dueAt: at ?? 0, dueOn: on, late })}
    />
  );
}
