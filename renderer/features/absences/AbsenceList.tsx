import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsenceView } from '#shared/contract/working-time.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { useCommands } from '../../app/commands.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { PlusIcon } from '../../ui/icons/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { AbsenceDialog } from './AbsenceDialog.tsx';
import styles from './absences.module.css';
import { useAbsenceWords } from './use-absence-words.ts';

const css = classes(styles);

type Props<A extends AbsenceView> = {
  /** Null: one's own. */
  readonly clientId: ClientId | null;
  readonly absences: readonly A[];
  readonly label: string;
  /** What else is to be said of one. */
  readonly more?: (absence: A) => ReactNode;
};

/** Absences that are not over, each to be changed or removed, and a button for another. */
export function AbsenceList<A extends AbsenceView>({ clientId, absences, label, more }: Props<A>) {
  const { t } = useTranslation();
  const words = useAbsenceWords();
  const commands = useCommands();
  const remove = useAct('absences.remove');
  const [edited, setEdited] = useState<A | 'new' | null>(null);
  return (
    <div>
      {absences.length === 0 && <p className={css('none')}>{t(clientId === null ? 'absences.noneOwn' : 'absences.noneTheirs')}</p>}
      {absences.length > 0 && (
        <ul className={css('list')} aria-label={label}>
          {absences.map((absence) => (
            <li key={absence.id}>
              <span>
                {clientId === null ? words.span(absence) : words.state(absence)}
                {absence.note && <span className={css('note')}>{absence.note}</span>}
                {more?.(absence)}
              </span>
              <Menu
                label={t('absences.more', { span: words.span(absence) })}
                entries={[
                  { id: 'edit', label: t('absences.change'), onAction: () => setEdited(absence) },
                  {
                    id: 'remove',
                    label: t('absences.remove'),
                    hard: true,
                    onAction: () => void remove.run({ id: absence.id }, { done: t('absences.removed'), undo: () => commands.run('undo') }),
                  },
                ]}
              />
            </li>
          ))}
        </ul>
      )}
      <Button icon={PlusIcon} onPress={() => setEdited('new')}>
        {t(clientId === null ? 'absences.addOwn' : 'absences.addTheirs')}
      </Button>
      {edited !== null && <AbsenceDialog clientId={clientId} absence={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </div>
  );
}
