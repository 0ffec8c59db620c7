import { useTranslation } from 'react-i18next';
import type { ClientId } from '#shared/domain/ids.ts';
import type { NotedCode, NotedKind } from '#shared/domain/phases/signal.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './phases.module.css';
import { useSignalWords } from './use-signal-words.ts';

const css = classes({ ...lists, ...styles });

type Word = 'books' | 'site' | 'work' | Exclude<NotedKind, 'somebody'>;
type Noted = { readonly code: NotedCode; readonly kind: NotedKind; readonly word: Word };

/** What only the practitioner can see, one press each. */
export function NoteSigns({ clientId }: { readonly clientId: ClientId }) {
  const { t } = useTranslation();
  const { field } = useSignalWords();
  const note = useAct('phases.note');
  const signs: readonly Noted[] = [
    { code: 'S4', kind: 'somebody', word: field },
    { code: 'S5', kind: 'person', word: 'person' },
    { code: 'S5', kind: 'tool', word: 'tool' },
    { code: 'S14', kind: 'early', word: 'early' },
    { code: 'S14', kind: 'questions', word: 'questions' },
  ];
  return (
    <section>
      <SectionHead title={t('phases.note.title')} level={3} />
      <p className={css('small')}>{t('phases.note.hint')}</p>
      <div className={css('notable')}>
        {signs.map(({ code, kind, word }) => {
          const sign = t(`phases.note.${word}`);
          const said = { done: t('phases.note.done', { sign }), undo: 'step' } as const;
          return (
            <Button
              key={word}
              size="small"
              label={t('phases.note.label', { sign })}
              pending={note.pending}
              onPress={() => void note.run({ clientId, code, kind }, said)}
            >
              {sign}
            </Button>
          );
        })}
      </div>
    </section>
  );
}
