import { useTranslation } from 'react-i18next';
import { stageEffectId } from '#shared/domain/ids.ts';
import { formatDay, formatDayNear } from '#shared/text/format.ts';
import { useDueDone } from '../../pipeline/client/use-due.ts';
import { PressAct } from './acts.tsx';
import type { ActProps, LineKind } from './line-kind.ts';

export const effect: LineKind<'effect'> = {
  words: ({ on, subject }, { t, language, today }) => ({
    kind: t('today.kind.todo'),
    when: on === today ? t('today.day') : formatDayNear(on, today, language),
    what: t(`pipeline.later.${subject.effect}`),
    why: t('today.task.why', { date: formatDay(on, language, 'long') }),
  }),
  Act: EffectAct,
};

function EffectAct(props: ActProps<'effect'>) {
  const { t } = useTranslation();
  const done = useDueDone();
  const { refId, at, on, subject } = props.line;
  return (
    <PressAct
      {...props}
      word={t('pipeline.due.done')}
      onPress={() => done({ kind: 'later', id: stageEffectId.parse(refId), effect: subject.effect, dueAt: at ?? 0, dueOn: on, late: false })}
    />
  );
}
