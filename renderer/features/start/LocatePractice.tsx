import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import { useStart } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { useErrorText } from '../../ui/error-text.ts';
import { Form } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './start.module.css';

const css = classes(styles);

/** The file was moved: a dialog where there is one, else its path. */
export function LocatePractice() {
  const { t } = useTranslation();
  const { capabilities } = useStart();
  const locate = useCommand('store.locate');
  const errorText = useErrorText();
  const [path, setPath] = useState('');
  const submit = async (): Promise<boolean> => (await locate.run({ path: capabilities.fileDialogs ? null : path })) !== null;
  const error = locate.error ? errorText(locate.error) : null;
  return (
    <section className={css('way')}>
      <h2>{t('start.recovery.locate.title')}</h2>
      <p>{t('start.recovery.locate.text')}</p>
      <div className={css('located')}>
        <Form form={{ submit, problem: capabilities.fileDialogs ? error : null }} label={t('start.recovery.locate.title')}>
          {!capabilities.fileDialogs && (
            <TextField label={t('start.recovery.locate.path')} hint={t('start.recovery.locate.hint')} value={path} onChange={setPath} error={error} />
          )}
          <div>
            <Button type="submit" pending={locate.pending}>
              {t('start.recovery.locate.act')}
            </Button>
          </div>
        </Form>
      </div>
    </section>
  );
}
