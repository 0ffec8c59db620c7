import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#shared/contract/imports.ts';
import { classes } from '../../../ui/classes.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { cardColumnOf, type RowColumn } from './row-columns.ts';
import styles from './preview.module.css';

const css = classes(styles);

/** Problems of one value, which a row can also do without. */
const OF_A_VALUE = new Set(['bad-email', 'bad-phone', 'bad-date', 'in-future', 'unknown-rhythm', 'too-long', 'too-many', 'bad-characters']);

type RefusedProps = {
  readonly row: ImportRow;
  readonly problem: NonNullable<ImportRow['problem']>;
  readonly columns: readonly RowColumn[];
  readonly onCorrect: () => void;
};

/** Why a row is refused, under it, with the way to put it right. */
export function RefusedNote({ row, problem, columns, onCorrect }: RefusedProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const isSeen = columns.some(({ id }) => id === cardColumnOf(problem.field));
  const sentences = [
    !isSeen && problem.field !== 'skip' && t('imports.table.inField', { field: t(`imports.field.${problem.field}`), value: problem.value }),
    problemText(problem.reason),
    OF_A_VALUE.has(problem.reason) && problem.field !== 'organisation' && t('imports.table.orWithout'),
  ];
  const reason = sentences.filter(Boolean).join(' ');
  return (
    <>
      <span className={css('reason')} title={reason}>
        {reason}
      </span>
      <span className={css('fix')}>
        <LinkButton onPress={onCorrect} label={t('imports.table.correctRow', { row: row.row })}>
          {t('imports.table.correct')}
        </LinkButton>
      </span>
    </>
  );
}

/** Whom a row was recognised as, where its names do not say it. */
export function KnownNote({ match }: { readonly match: NonNullable<ImportRow['match']> }) {
  const { t } = useTranslation();
  const sentence = t(`imports.${match.clientId === null ? 'twice' : 'known'}.${match.by}`, { name: match.name });
  return (
    <span className={css('reason')} title={sentence}>
      {sentence}
    </span>
  );
}
