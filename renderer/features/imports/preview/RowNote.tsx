import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#shared/contract/imports.ts';
import type { CardField } from '#shared/domain/import-card.ts';
import { classes } from '../../../ui/classes.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { cardColumnOf, type RowColumn } from './row-columns.ts';
import { problemsOf } from './row-facts.ts';
import styles from './preview.module.css';

const css = classes(styles);

/** Problems of one value, which a row can also do without. */
const OF_A_VALUE = new Set(['bad-email', 'bad-phone', 'bad-date', 'in-future', 'unknown-rhythm', 'too-long', 'too-many', 'bad-characters']);

type RefusedProps = {
  readonly row: ImportRow;
  readonly columns: readonly RowColumn[];
  readonly onCorrect: () => void;
};

/** Why a row is refused, with everything that is wrong, under it, with the way to put it right. */
export function RefusedNote({ row, columns, onCorrect }: RefusedProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const wrong = problemsOf(row);
  const isSeen = (field: CardField): boolean => columns.some(({ id }) => id === cardColumnOf(field));
  const sentences = wrong.flatMap(({ field, reason, value }) => {
    const isNamed = field !== 'skip' && (wrong.length > 1 || !isSeen(field));
    return [isNamed && t('imports.table.inField', { field: t(`imports.field.${field}`), value: value || t('imports.table.empty') }), problemText(reason)];
  });
  const canDoWithout = wrong.every(({ field, reason }) => OF_A_VALUE.has(reason) && field !== 'organisation');
  const reason = [...sentences, canDoWithout && t('imports.table.orWithout')].filter(Boolean).join(' ');
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
