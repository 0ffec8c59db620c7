import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseView, DiscussionView, SheetView } from '#shared/contract/expectations.ts';
import { shortOf } from '#shared/domain/expectations/clause.ts';
import { filledText } from '#shared/domain/expectations/places.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { valuesOf } from './values-of.ts';
import styles from './expectations.module.css';

const css = classes(styles);
type Props = { readonly sheet: SheetView };

/** What was asked and not answered yet; nothing at all where there is no such thing. */
export function OpenQuestions({ sheet }: Props) {
  const { t } = useTranslation();
  const carry = useAct('expectations.carryOn');
  const open = sheet.clauses.flatMap((clause) => clause.discussions.filter(isOpen).map((asked) => ({ clause, asked })));
  const waiting = open.filter(({ asked }) => asked.agendaItemId === null).map(({ asked }) => asked.id);
  if (open.length === 0) return null;
  return (
    <section className={css('questions')}>
      <SectionHead
        title={t('expectations.questions.title', { count: open.length })}
        aside={
          waiting.length > 0 && (
            <Button
              size="small"
              pending={carry.pending}
              onPress={() => void carry.run({ ids: waiting }, { done: t('expectations.questions.carried'), undo: 'step' })}
            >
              {t('expectations.questions.carry')}
            </Button>
          )
        }
      />
      <ul>
        {open.map(({ clause, asked }) => (
          <OpenQuestion key={asked.id} clause={clause} asked={asked} sheet={sheet} />
        ))}
      </ul>
    </section>
  );
}

function isOpen({ question, resolvedOn }: DiscussionView): boolean {
  return question !== '' && resolvedOn === null;
}

function OpenQuestion({ clause, asked, sheet }: Props & { readonly clause: ClauseView; readonly asked: DiscussionView }) {
  const { t } = useTranslation();
  const resolve = useAct('expectations.resolve');
  const [answer, setAnswer] = useState('');
  return (
    <li className={css('question')}>
      <div>
        {asked.question}
        <div className={css('small')}>
          §{clause.section} {filledText(shortOf(clause), valuesOf(sheet))}
          {asked.agendaItemId !== null && ` · ${t('expectations.questions.onAgenda')}`}
        </div>
      </div>
      <form
        className={css('answer')}
        onSubmit={(event) => {
          event.preventDefault();
          if (answer.trim() !== '') void resolve.run({ id: asked.id, resolution: answer }, { done: t('expectations.questions.answered'), undo: 'step' });
        }}
      >
        <TextField
          labelHidden
          label={t('expectations.questions.answer', { question: asked.question })}
          placeholder={t('expectations.questions.answerShort')}
          maxLength={500}
          value={answer}
          onChange={setAnswer}
        />
        <Button type="submit" pending={resolve.pending} isDisabled={answer.trim() === ''}>
          {t('expectations.questions.keep')}
        </Button>
      </form>
    </li>
  );
}
