import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PROFESSIONS } from '#shared/domain/practice.ts';
import { LANGUAGES } from '#shared/domain/language.ts';
import { useAct } from '../../app/use-act.ts';
import { useStart } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Form } from '../../ui/Form.tsx';
import { FormFoot } from '../../ui/FormRow.tsx';
import { BoatMark } from '../../ui/icons/BoatMark.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './start.module.css';

const css = classes(styles);

/** The three questions of a first start: name, profession, language. All of them can be left out. */
export function FirstStart() {
  const { t } = useTranslation();
  const { preferences, folder } = useStart();
  const setUp = useAct('practice.setUp');
  const setPreferences = useAct('app.setPreferences');
  const [name, setName] = useState('');
  const [profession, setProfession] = useState<(typeof PROFESSIONS)[number] | null>(null);
  const submit = async (): Promise<boolean> => (await setUp.run({ name, language: preferences.language, ...(profession && { profession }) })) !== null;

  return (
    <main className={css('page')}>
      <div className={css('sheet')}>
        <p className={css('mark')}>
          <BoatMark />
          {t('app.name')}
        </p>
        <h1>{t('start.first.title')}</h1>
        <p className={css('lede')}>{t('start.first.lede')}</p>
        <div>
          <SegmentedControl
            label={t('start.first.language')}
            options={LANGUAGES.map((value) => ({ value, label: t(`app.languageOwn.${value}`) }))}
            value={preferences.language}
            onChange={(language) => void setPreferences.run({ language })}
          />
        </div>
        <Form form={{ submit, problem: null }} label={t('start.first.title')}>
          <TextField label={t('start.first.name')} hint={t('start.first.nameHint')} value={name} onChange={setName} maxLength={200} autoFocus />
          <RadioGroup
            label={t('start.first.profession')}
            options={PROFESSIONS.map((value) => ({ value, label: t(`app.profession.${value}`) }))}
            value={profession}
            onChange={setProfession}
          />
          <FormFoot>
            <Button kind="go" type="submit" pending={setUp.pending}>
              {t('start.first.begin')}
            </Button>
            <Button kind="quiet" onPress={() => void setUp.run({})}>
              {t('start.first.skip')}
            </Button>
          </FormFoot>
        </Form>
        <p className={css('faint')}>{t('start.first.folder', { folder })}</p>
      </div>
    </main>
  );
}
