import { useTranslation } from 'react-i18next';
import { clockId } from '#shared/domain/ids.ts';
import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { useDueDone } from '../../pipeline/client/use-due.ts';
import { PressAct } from './acts.tsx';
import type { ActProps, LineKind } from './line-kind.ts';

export const promise: LineKind<'promise'> = {
  words: TODAY_WORDS.promise,
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
