import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/domain/language.ts';
import type { ClauseView } from '#shared/contract/expectations.ts';
import { useCall } from '../../api/use-call.ts';
import { useCommand } from '../../api/use-command.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Form } from '../../ui/Form.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { useForm } from '../../ui/use-form.ts';
import { ClauseFields, clauseForm, type ClauseDraft } from './ClauseForm.tsx';
import styles from './expectations.module.css';

const css = classes(styles);
type Props = {
  readonly clause: ClauseView;
  readonly language: Language;
  readonly of: { readonly index: number; readonly count: number };
  readonly onClose: () => void;
};

/** The one clause that is opened. */
export function EditClause({ clause, language, of, onClose }: Props) {
  const { t } = useTranslation();
  const save = useCommand('expectations.saveClause');
  const place = useFocusBack<HTMLDivElement>();
  const form = useForm({
    schema: clauseForm,
    initial: { clause: draftOf(clause) },
    error: save.error,
    onSubmit: async (value) => {
      if (await save.run({ id: clause.id, ...value })) onClose();
    },
  });
  return (
    <div ref={place} className={css('edited')}>
      <Form form={form}>
        <ClauseFields form={form} />
        <div className={css('acts')}>
          <Button kind="go" type="submit" pending={form.pending}>
            {t('ui.form.save')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('ui.form.cancel')}
          </Button>
          <span className={css('space')} />
          <MoreActs clause={clause} language={language} of={of} onClose={onClose} />
        </div>
      </Form>
    </div>
  );
}

/** Up, down, out, and into the template of those that come after. */
function MoreActs({ clause, language, of, onClose }: Props) {
  const { t } = useTranslation();
  const move = useAct('expectations.moveClause');
  const remove = useAct('expectations.removeClause');
  const keep = useKeeping(clause, language);
  const { id, situation, source } = clause;
  const said = { done: t('expectations.clause.removed', { clause: situation }), undo: 'step' as const };
  return (
    <>
      {of.index > 0 && (
        <Button size="small" kind="quiet" onPress={() => void move.run({ id, down: false })}>
          {t('expectations.clause.up')}
        </Button>
      )}
      {of.index < of.count - 1 && (
        <Button size="small" kind="quiet" onPress={() => void move.run({ id, down: true })}>
          {t('expectations.clause.down')}
        </Button>
      )}
      {source === 'own' && clause.items.length === 0 && (
        <Button size="small" kind="quiet" onPress={() => void keep()}>
          {t('expectations.clause.learn')}
        </Button>
      )}
      <Button
        size="small"
        kind="quiet"
        onPress={() => {
          onClose();
          void remove.run({ id }, said);
        }}
      >
        {t('expectations.clause.remove')}
      </Button>
    </>
  );
}

/** What was learnt with one client stands in every sheet from now on. */
function useKeeping(clause: ClauseView, language: Language): () => Promise<void> {
  const { t } = useTranslation();
  const learn = useAct('expectations.learn');
  const adopt = useAct('expectations.adopt');
  const profession = useCall('practice.get', {}).data?.fields.profession;
  return async () => {
    if (!profession) return;
    const lesson = await learn.run({ learnt: clause.situation, clause: draftOf(clause) });
    if (lesson) await adopt.run({ id: lesson.id, profession, language }, { done: t('expectations.clause.learnt') });
  };
}

function draftOf({ section, situation, short, question, body, items, weDo, youDo, byWhen, otherwise, mustDiscuss }: ClauseView): ClauseDraft['clause'] {
  return { section, situation, short, question, body, items: items.map((item) => ({ ...item })), weDo, youDo, byWhen, otherwise, mustDiscuss };
}
