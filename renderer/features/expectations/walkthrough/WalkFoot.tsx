import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from 'react-aria-components';
import { lowerFirst } from '#shared/text/lower-first.ts';
import { useLanguage } from '../../../app/start.tsx';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { CheckIcon } from '../../../ui/icons/icons.tsx';
import { isTalked, type Walk } from './use-walk.ts';
import styles from './walkthrough.module.css';

const css = classes(styles);
type Props = { readonly walk: Walk; readonly question: RefObject<HTMLInputElement | null> };

/** Tick, question, and on. */
export function WalkFoot({ walk, question }: Props) {
  const { t } = useTranslation();
  const { clause, place, sections, goTo, tick, leave } = walk;
  const talked = sections.filter((each) => each.isTalked).length;
  return (
    <footer className={css('foot')}>
      {clause && (
        <Checkbox className={css('tick')} isSelected={isTalked(clause)} onChange={tick}>
          <i>{isTalked(clause) && <CheckIcon size={18} />}</i>
          {t('expectations.walk.talkedThrough')}
        </Checkbox>
      )}
      {clause && <QuestionField key={clause.id} walk={walk} field={question} />}
      <span className={css('space')} />
      <span className={css('count')}>{t('expectations.walk.count', { count: sections.length, talked })}</span>
      <Button size="large" isDisabled={place === 0} onPress={() => goTo(place - 1)}>
        {t('expectations.walk.back')}
      </Button>
      {clause ? (
        <Button kind="go" size="large" onPress={() => goTo(place + 1)}>
          <NextWord walk={walk} />
        </Button>
      ) : (
        <Button kind="go" size="large" onPress={leave}>
          {t('expectations.walk.done')}
        </Button>
      )}
    </footer>
  );
}

function NextWord({ walk: { next } }: Pick<Props, 'walk'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!next) return t('expectations.walk.toEnd');
  return t('expectations.walk.next', { clause: lowerFirst(next.short || next.situation, language) });
}

/** Enter keeps it; Esc goes back to the clause. */
function QuestionField({ walk: { ask }, field }: { readonly walk: Walk; readonly field: Props['question'] }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const keep = async (): Promise<void> => {
    if (text.trim() === '' || !(await ask(text))) return;
    setText('');
    announce(t('expectations.walk.kept'));
  };
  return (
    <form
      className={css('ask')}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <input
        ref={field}
        className={css('question')}
        aria-label={t('expectations.walk.question')}
        placeholder={t('expectations.walk.question')}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      {text.trim() !== '' && (
        <Button size="large" type="submit">
          {t('expectations.walk.keep')}
        </Button>
      )}
    </form>
  );
}
