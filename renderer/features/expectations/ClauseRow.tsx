import { useTranslation } from 'react-i18next';
import type { ClauseView, SheetView } from '#shared/contract/expectations.ts';
import { shapeOf } from '#shared/domain/expectations/section.ts';
import { filledText } from '#shared/domain/expectations/places.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { CheckIcon } from '../../ui/icons/icons.tsx';
import { Filled } from './Filled.tsx';
import { TalkMenu } from './TalkMenu.tsx';
import { valuesOf } from './values-of.ts';
import styles from './expectations.module.css';

const css = classes(styles);
type Props = { readonly clause: ClauseView; readonly sheet: SheetView; readonly isFirst: boolean; readonly onOpen: () => void };

/** A clause as it is read, with what is known of the talk about it. */
export function ClauseRow({ clause, sheet, isFirst, onOpen }: Props) {
  const { t } = useTranslation();
  const values = valuesOf(sheet);
  const isSituation = shapeOf(clause.section) === 'situations';
  const name = filledText(clause.situation, values);
  const Heading = isSituation ? 'h3' : 'h2';
  return (
    <div className={css('clause')}>
      <Heading>
        {!isSituation && <span>{isFirst ? clause.section : ''}</span>}
        <Filled plain text={clause.situation} values={values} />
      </Heading>
      <div className={css('text')}>
        {isSituation ? <Situation clause={clause} sheet={sheet} /> : <Said clause={clause} sheet={sheet} />}
        {clause.discussions.some(({ question }) => question !== '') && <Asked clause={clause} />}
      </div>
      <div className={css('side')}>
        <Talked clause={clause} />
        <TalkMenu clause={clause} name={name} />
        {sheet.canEdit && (
          <Button size="small" kind="quiet" label={t('expectations.clause.editNamed', { clause: name })} onPress={onOpen}>
            {t('expectations.clause.edit')}
          </Button>
        )}
      </div>
    </div>
  );
}

type Part = Pick<Props, 'clause' | 'sheet'>;

function Said({ clause, sheet }: Part) {
  const values = valuesOf(sheet);
  const { items, body, section } = clause;
  return (
    <>
      {items.length > 0 && (
        <ol className={css('items', shapeOf(section) === 'needs' && 'needs')}>
          {items.map(({ text, byWhen, why, example }, index) => (
            <li key={index}>
              <Filled plain text={text} values={values} /> {byWhen && <b>{filledText(byWhen, values)}</b>}
              {(why || example) && <small>{[why, example].filter(Boolean).join(' · ')}</small>}
            </li>
          ))}
        </ol>
      )}
      {body.split(/\n+/).map((line, index) => (
        <p key={index}>
          <Filled text={line} values={values} />
        </p>
      ))}
      <Situation clause={{ ...clause, body: '' }} sheet={sheet} />
    </>
  );
}

function Situation({ clause, sheet }: Part) {
  const values = valuesOf(sheet);
  const { words } = sheet;
  const parts = [
    [words.weDo, clause.weDo],
    [words.youDo, clause.youDo],
    [words.byWhen, clause.byWhen],
    [words.otherwise, clause.otherwise],
  ].filter((part): part is [string, string] => Boolean(part[1]));
  return (
    <>
      {clause.body && (
        <p>
          <Filled text={clause.body} values={values} />
        </p>
      )}
      {parts.length > 0 && (
        <dl className={css('trio')}>
          {parts.map(([head, text]) => (
            <div key={head}>
              <dt>{head}</dt>
              <dd>
                <Filled text={text} values={values} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Asked({ clause: { discussions } }: Pick<Props, 'clause'>) {
  return (
    <ul className={css('asked')}>
      {discussions
        .filter(({ question }) => question !== '')
        .map(({ id, question, resolution }) => (
          <li key={id}>
            {question}
            {resolution && <small>{resolution}</small>}
          </li>
        ))}
    </ul>
  );
}

/** What is said about the talk; nothing of what need not be talked about and was not. */
function Talked({ clause: { talk, talkedOn, mustDiscuss } }: Pick<Props, 'clause'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  if (talk === 'open') return <p className={css('talk')}>{mustDiscuss && t('expectations.talk.open')}</p>;
  return (
    <p className={css('talk', talk)}>
      {talk === 'settled' && <CheckIcon />}
      {t(`expectations.talk.${talk}`, { day: talkedOn === null ? '' : formatDayNear(talkedOn, today, language) })}
    </p>
  );
}
