import type { TodayLine } from '#shared/contract/today.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { classes } from '../../../ui/classes.ts';
import { kindOf } from '../kinds/index.ts';
import type { Around } from '#shared/domain/today-words.ts';
import { firmOf, keyOf, personOf } from '../today-words.ts';
import styles from './triage.module.css';

const css = classes(styles);

type Props = { readonly lines: readonly [TodayLine, ...TodayLine[]]; readonly around: Around; readonly isTicked: boolean; readonly onTick: () => void };

/** A client with a box to tick, and beside it everything that is due with them. */
export function TriageRow({ lines, around, isTicked, onTick }: Props) {
  const firm = firmOf(lines[0]);
  return (
    <div className={css('row', isTicked && 'ticked')}>
      <div className={css('whose')}>
        <Checkbox value={isTicked} onChange={onTick}>
          <span className={css('name')}>{personOf(lines[0])}</span>
          {firm && <span className={css('firm')}>{firm}</span>}
        </Checkbox>
      </div>
      <ul className={css('matters')}>
        {lines.map((line) => (
          <Matter key={keyOf(line)} line={line} around={around} />
        ))}
      </ul>
    </div>
  );
}

function Matter({ line, around }: { readonly line: TodayLine; readonly around: Around }) {
  const { kind, when, hard, what, why } = kindOf(line).words(line, around);
  return (
    <li className={css('matter')}>
      <span className={css('kind', hard === 'kind' && 'hard')}>{kind}</span>
      <span className={css('when', hard === 'when' && 'hard')}>{when}</span>
      <span className={css('text')}>
        <b>{what}</b> {why}
      </span>
    </li>
  );
}
