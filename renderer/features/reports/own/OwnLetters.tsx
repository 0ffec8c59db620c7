import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterView } from '#shared/contract/own.ts';
import { formatDay } from '#shared/text/format.ts';
import { useAct } from '../../../app/use-act.ts';
import { useLanguage } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './own.module.css';

const css = classes(styles);
const EMPTY = { matter: '', text: '' };

/** Letters to oneself, written when a matter begins; the program gives them back in the dip. */
export function OwnLetters({ letters }: { readonly letters: readonly LetterView[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const close = useAct('own.closeLetter');
  return (
    <section className={css('part')} aria-labelledby="own-letters">
      <h2 id="own-letters">{t('reports.own.letter.title')}</h2>
      <p className={css('said')}>{t('reports.own.letter.why')}</p>
      <NewLetter />
      {letters.length > 0 && (
        <ul className={css('list')}>
          {letters.map(({ id, matter, writtenOn }) => (
            <li key={id}>
              <div>
                <b>{matter}</b>
                <p className={css('said')}>{t('reports.own.letter.sealed', { date: formatDay(writtenOn, language, 'withYear') })}</p>
              </div>
              <Button
                size="small"
                label={t('reports.own.letter.closeLabel', { matter })}
                onPress={() => void close.run({ id }, { done: t('reports.own.letter.closed'), undo: 'step' })}
              >
                {t('reports.own.letter.close')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function NewLetter() {
  const { t } = useTranslation();
  const [values, setValues] = useState(EMPTY);
  const write = useAct('own.writeLetter');
  const isWhole = values.matter.trim() !== '' && values.text.trim() !== '';
  const keep = async (): Promise<void> => {
    if (await write.run(values, { done: t('reports.own.letter.kept'), undo: 'step' })) setValues(EMPTY);
  };
  return (
    <form
      className={css('form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) void keep();
      }}
    >
      <TextField label={t('reports.own.letter.matter')} value={values.matter} onChange={(matter) => setValues({ ...values, matter })} />
      <TextArea label={t('reports.own.letter.text')} rows={4} value={values.text} onChange={(text) => setValues({ ...values, text })} />
      <Button type="submit" pending={write.pending} isDisabled={!isWhole}>
        {t('reports.own.letter.keep')}
      </Button>
    </form>
  );
}
