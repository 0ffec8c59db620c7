import type { ClauseView, SheetView } from '#shared/contract/expectations.ts';
import { filledText } from '#shared/domain/expectations/places.ts';
import { shapeOf } from '#shared/domain/expectations/section.ts';
import { classes } from '../../../ui/classes.ts';
import { Filled } from '../Filled.tsx';
import { valuesOf } from '../values-of.ts';
import styles from './walkthrough.module.css';

const css = classes(styles);
type Props = { readonly clause: ClauseView; readonly sheet: SheetView };

/** Longer than this no longer fits in the largest type; in letters, as tried out on 1280 × 800. */
const LARGE = 190;
const MIDDLE = 330;

export function ClausePage({ clause, sheet }: Props) {
  const values = valuesOf(sheet);
  const body = filledText(clause.body, values);
  const said = clause.body === '' && clause.items.length === 0 ? clause.weDo : clause.body;
  return (
    <>
      <p className={css('where')}>{clause.where}</p>
      <h2>
        <Filled plain text={clause.question || clause.situation} values={values} />
      </h2>
      <Items clause={clause} sheet={sheet} />
      {said && (
        <div className={css('said', clause.items.length > 0 || body.length > MIDDLE ? 'small' : body.length > LARGE ? 'middle' : 'large')}>
          {said.split(/\n+/).map((line, index) => (
            <p key={index}>
              <Filled plain text={line} values={values} />
            </p>
          ))}
        </div>
      )}
      <Trio clause={clause} sheet={sheet} />
      <Questions clause={clause} />
    </>
  );
}

function Items({ clause: { items, section }, sheet }: Props) {
  const values = valuesOf(sheet);
  if (items.length === 0) return null;
  const isNeeds = shapeOf(section) === 'needs';
  return (
    <ol className={css('items', isNeeds && 'needs')}>
      {items.map(({ text, byWhen, why, example }, index) => (
        <li key={index}>
          <span>
            <Filled plain text={text} values={values} />
          </span>
          {byWhen && (
            <b>
              <Filled plain text={byWhen} values={values} />
            </b>
          )}
          {(why || example) && <small>{[why, example].filter(Boolean).join(' · ')}</small>}
        </li>
      ))}
    </ol>
  );
}

function Trio({ clause, sheet }: Props) {
  const values = valuesOf(sheet);
  const { words } = sheet;
  const parts = [
    { head: words.weDo, text: clause.weDo, by: '' },
    { head: words.youDo, text: clause.youDo, by: clause.byWhen },
    { head: words.otherwise, text: clause.otherwise, by: '' },
  ].filter(({ text }) => text !== '');
  if (parts.length === 0) return null;
  return (
    <div className={css('trio')}>
      {parts.map(({ head, text, by }) => (
        <div key={head}>
          <h3>{head}</h3>
          <p>
            <Filled plain text={text} values={values} />
          </p>
          {by && (
            <p className={css('by')}>
              {words.byWhen}: <Filled plain text={by} values={values} />
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

/** What was asked about it, in their words. */
function Questions({ clause: { discussions } }: Pick<Props, 'clause'>) {
  const asked = discussions.filter(({ question }) => question !== '');
  if (asked.length === 0) return null;
  return (
    <ul className={css('questions')}>
      {asked.map(({ id, question, resolution }) => (
        <li key={id}>
          {question}
          {resolution && <small>{resolution}</small>}
        </li>
      ))}
    </ul>
  );
}
