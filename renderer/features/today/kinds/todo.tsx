import { useTranslation } from 'react-i18next';
import type { DueLine } from '#shared/contract/pipeline.ts';
import { formatDay, formatDayNear } from '#shared/text/format.ts';
import { useDueDone } from '../../pipeline/client/use-due.ts';
import { PressAct } from './acts.tsx';
import type { Around, KindLine, LineKind } from './line-kind.ts';

type Kind = 'task' | 'effect';
type When = Pick<DueLine, 'dueAt' | 'dueOn' | 'late'>;

/** Something dated to be ticked: what it is called, and what ticking it closes. */
export function todo<K extends Kind>(what: (line: KindLine<K>, t: Around['t']) => string, due: (line: KindLine<K>, when: When) => DueLine): LineKind<K> {
  return {
    words: (line, { t, language, today }) => ({
      kind: t('today.kind.todo'),
      when: line.on === today ? t('today.day') : formatDayNear(line.on, today, language),
      what: what(line, t),
      why: t('today.task.why', { date: formatDay(line.on, language, 'long') }),
    }),
    Act: function TodoAct(props) {
      const { t } = useTranslation();
      const done = useDueDone();
      const { line } = props;
      return <PressAct {...props} word={t('pipeline.due.done')} onPress={() => done(due(line, { dueAt: line.at ?? 0, dueOn: line.on, late: false }))} />;
    },
  };
}
