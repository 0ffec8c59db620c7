import { useTranslation } from 'react-i18next';
import type { DueLine } from '#shared/contract/pipeline.ts';
import type { KindLine } from '#shared/domain/today-words.ts';
import { useDueDone } from '../../pipeline/client/use-due.ts';
import { PressAct } from './acts.tsx';
import type { LineKind } from './line-kind.ts';

type Kind = 'task' | 'effect';
type When = Pick<DueLine, 'dueAt' | 'dueOn' | 'late'>;

/** Something dated to be ticked: what it says, and what ticking it closes. */
export function todo<K extends Kind>(words: LineKind<K>['words'], due: (line: KindLine<K>, when: When) => DueLine): LineKind<K> {
  return {
    words,
    Act: function TodoAct(props) {
      const { t } = useTranslation();
      const done = useDueDone();
      const { line } = props;
      return <PressAct {...props} word={t('pipeline.due.done')} onPress={() => done(due(line, { dueAt: line.at ?? 0, dueOn: line.on, late: false }))} />;
    },
  };
}
