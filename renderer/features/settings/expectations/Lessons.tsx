import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { Profession } from '#shared/domain/expectations/template.ts';
import type { Language } from '#shared/domain/language.ts';
import { formatDay } from '#shared/text/format.ts';
import { useCall } from '../../../api/use-call.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useLanguage } from '../../../app/start.tsx';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { PlusIcon } from '../../../ui/icons/icons.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { NEW_CLAUSE } from '../../expectations/AddClause.tsx';
import { ClauseFields, clauseForm } from '../../expectations/ClauseForm.tsx';
import { SettingsSection } from '../SettingsSection.tsx';
import lists from '../../rhythm/lists.module.css';
import styles from './expectations.module.css';

const css = classes({ ...lists, ...styles });
type Lesson = Output<'expectations.lessons'>[number];

type Where = { readonly profession: Profession; readonly language: Language };

/** What went wrong once, and the sentence that was missing. */
export function Lessons({ profession, language }: Where) {
  const { t } = useTranslation();
  const lessons = useCall('expectations.lessons', {});
  const [isLearning, setLearning] = useState(false);
  return (
    <SettingsSection title={t('sheetTemplates.lessons.title')} text={t('sheetTemplates.lessons.text')}>
      <Loaded of={lessons} lines={3}>
        {(all) =>
          all.length === 0 ? (
            <p className={css('small')}>{t('sheetTemplates.lessons.none')}</p>
          ) : (
            <ul className={css('lessons')}>
              {all.map((lesson) => (
                <LessonLine key={lesson.id} lesson={lesson} profession={profession} language={language} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <div>
        <Button icon={PlusIcon} onPress={() => setLearning(true)}>
          {t('sheetTemplates.lessons.add')}
        </Button>
      </div>
      {isLearning && <LessonDialog onClose={() => setLearning(false)} />}
    </SettingsSection>
  );
}

function LessonLine({ lesson, profession, language }: Where & { readonly lesson: Lesson }) {
  const { t } = useTranslation();
  const here = useLanguage();
  const adopt = useAct('expectations.adopt');
  const forget = useAct('expectations.forgetLesson');
  const { id, learnt, clientName, clause, adoptedOn } = lesson;
  const where = adoptedOn ? t('sheetTemplates.lessons.adopted', { day: formatDay(adoptedOn, here, 'withYear') }) : null;
  return (
    <li>
      <div>
        <p>{learnt}</p>
        <p className={css('small')}>{[clause.situation, clientName, where].filter(Boolean).join(' · ')}</p>
      </div>
      {adoptedOn === null && (
        <Button
          size="small"
          label={t('sheetTemplates.lessons.adoptNamed', { lesson: learnt })}
          onPress={() => void adopt.run({ id, profession, language }, { done: t('sheetTemplates.lessons.adoptDone'), undo: 'step' })}
        >
          {t('sheetTemplates.lessons.adopt')}
        </Button>
      )}
      <Button
        size="small"
        kind="quiet"
        label={t('sheetTemplates.lessons.forgetNamed', { lesson: learnt })}
        onPress={() => void forget.run({ id }, { done: t('sheetTemplates.lessons.forgotten'), undo: 'step' })}
      >
        {t('sheetTemplates.lessons.forget')}
      </Button>
    </li>
  );
}

function LessonDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const learn = useCommand('expectations.learn');
  const [learnt, setLearnt] = useState('');
  const [tried, setTried] = useState(false);
  const form = useForm({
    schema: clauseForm,
    initial: NEW_CLAUSE,
    error: learn.error,
    onSubmit: async (value) => {
      if (learnt.trim() !== '' && (await learn.run({ learnt, ...value }))) onClose();
    },
  });
  const submit = (): Promise<boolean> => {
    setTried(true);
    return form.submit();
  };
  const error = tried && learnt.trim() === '' ? t('errors.problem.required') : null;
  return (
    <FormDialog title={t('sheetTemplates.lessons.add')} form={{ ...form, submit, isDirty: form.isDirty || learnt !== '' }} onClose={onClose} size="wide">
      <TextField label={t('sheetTemplates.lessons.learnt')} autoFocus isRequired value={learnt} onChange={setLearnt} error={error} />
      <ClauseFields form={form} />
    </FormDialog>
  );
}
