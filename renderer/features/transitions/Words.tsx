import { useTranslation } from 'react-i18next';
import type { TransitionView } from '#shared/contract/transitions.ts';
import type { Language } from '#shared/domain/language.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { useOutbox } from '../messages/use-outbox.ts';
import lists from '../rhythm/lists.module.css';
import styles from './transitions.module.css';

const css = classes({ ...lists, ...styles });

type Props = { readonly words: TransitionView['words']; readonly language: Language; readonly isAgreed: boolean };

/** To say, or to copy into a letter. */
export function Words({ words: { subject, body }, language, isAgreed }: Props) {
  const { t } = useTranslation();
  const { copy } = useOutbox();
  return (
    <section className={css('section')}>
      <SectionHead
        title={t(isAgreed ? 'transitions.words.agreed' : 'transitions.words.title')}
        aside={<Button onPress={() => void copy(body)}>{t('transitions.words.copy')}</Button>}
      />
      <p className={css('small')}>{t('transitions.words.hint')}</p>
      <blockquote className={css('quote')} lang={language}>
        <strong>{subject}</strong>
        {`\n${body}`}
      </blockquote>
    </section>
  );
}
