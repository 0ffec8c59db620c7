import { useTranslation } from 'react-i18next';
import type { ClauseView, SheetView } from '#shared/contract/expectations.ts';
import { SITUATIONS } from '#shared/domain/expectations/section.ts';
import { classes } from '../../ui/classes.ts';
import { ClauseRow } from './ClauseRow.tsx';
import { EditClause } from './EditClause.tsx';
import styles from './expectations.module.css';

const css = classes(styles);
type Props = {
  readonly sheet: SheetView;
  /** The clause that is being changed. */
  readonly opened: number | null;
  readonly onOpen: (id: number | null) => void;
};

/** Section by section, as on paper. */
export function ClauseList({ sheet, opened, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css('paper')} lang={sheet.language} role="group" aria-label={t('expectations.clauses')}>
      {sheet.words.sections.map(({ section, name }) => {
        const clauses = sheet.clauses.filter((clause) => clause.section === section);
        if (clauses.length === 0) return null;
        return (
          <section key={section} className={css('section', section === SITUATIONS && 'situations')}>
            {section === SITUATIONS && (
              <h2 className={css('sectionName')}>
                <span>{section}</span>
                {name}
              </h2>
            )}
            {clauses.map((clause, index) => (
              <Clause key={clause.id} clause={clause} sheet={sheet} of={{ index, count: clauses.length }} isOpen={opened === clause.id} onOpen={onOpen} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

type ClauseProps = {
  readonly clause: ClauseView;
  readonly sheet: SheetView;
  readonly of: { readonly index: number; readonly count: number };
  readonly isOpen: boolean;
  readonly onOpen: Props['onOpen'];
};

function Clause({ clause, sheet, of, isOpen, onOpen }: ClauseProps) {
  if (isOpen && sheet.canEdit) return <EditClause clause={clause} language={sheet.language} of={of} onClose={() => onOpen(null)} />;
  return <ClauseRow clause={clause} sheet={sheet} isFirst={of.index === 0} onOpen={() => onOpen(clause.id)} />;
}
