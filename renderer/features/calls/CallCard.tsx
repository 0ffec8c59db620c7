import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallLine, CallResult } from '#shared/contract/calls.ts';
import { questionKey } from '#shared/domain/calls/question.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { isTyping } from '../../ui/keyboard.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { contactHref } from '../interactions/contact-href.ts';
import styles from './calls.module.css';
import { TopicField } from './TopicField.tsx';

const css = classes(styles);

type Props = {
  readonly line: CallLine;
  readonly blockId: number;
  readonly place: number;
  readonly count: number;
  readonly onEnd: () => void;
};
type Made = Exclude<CallResult, 'skipped'>;
const KEYS: Readonly<Record<string, Made>> = { t: 'talked', n: 'no_answer', v: 'voicemail' };
const MADE: readonly Made[] = ['talked', 'no_answer', 'voicemail'];

/** Whom to call, with what to say; a letter says how it went, Enter shows the next. */
export function CallCard({ line, blockId, place, count, onEnd }: Props) {
  const { t } = useTranslation();
  const log = useAct('calls.log');
  const [result, setResult] = useState<Made | null>(null);
  const [note, setNote] = useState('');
  const secondsSince = useSeconds();
  const save = (how: CallResult): void => {
    if (!log.pending) void log.run({ blockId, clientId: line.clientId, result: how, note, seconds: how === 'skipped' ? null : secondsSince() });
  };
  useKeys((key) => {
    if (key === 'escape') onEnd();
    else if (key === 's') save('skipped');
    else if (KEYS[key]) setResult(KEYS[key]);
  });
  return (
    <div className={css('card')}>
      <div className={css('top')}>
        <h1 tabIndex={-1}>{t('calls.now.title')}</h1>
        <span className={css('small')}>{t('calls.now.of', { place, count })}</span>
        <span className={css('space')} />
        <Button kind="quiet" keys="Escape" onPress={onEnd}>
          {t('calls.now.end')}
        </Button>
      </div>
      <Whom line={line} />
      <p className={css('small')}>{t('calls.now.today')}</p>
      <div className={css('acts')} role="group" aria-label={t('calls.now.how')}>
        {MADE.map((each) => (
          <Button key={each} kind={result === each ? 'go' : 'plain'} onPress={() => setResult(each)}>
            {t(`calls.now.${each}`)}
          </Button>
        ))}
        <Button kind="quiet" onPress={() => save('skipped')}>
          {t('calls.now.skip')}
        </Button>
      </div>
      {result && (
        <form
          className={css('stack')}
          onSubmit={(event) => {
            event.preventDefault();
            save(result);
          }}
        >
          <TextField key={result} autoFocus label={t('calls.now.note')} hint={t('calls.now.noteHint')} maxLength={500} value={note} onChange={setNote} />
          <div className={css('acts')}>
            <Button kind="go" type="submit" pending={log.pending}>
              {t('calls.now.save')}
            </Button>
          </div>
        </form>
      )}
      <p className={css('small')}>{t('calls.now.keys')}</p>
    </div>
  );
}

function Whom({ line }: { readonly line: CallLine }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const news = line.lastNewsOn === null ? t('calls.now.noNews') : `${formatDayNear(line.lastNewsOn, today, language)} · ${line.lastNews}`;
  return (
    <>
      <div>
        <div className={css('name')}>{line.personName ?? line.name}</div>
        {line.personName !== null && line.personName !== line.name && <div>{line.name}</div>}
      </div>
      {line.phone === null ? (
        <RouteLink to={{ view: 'client', id: line.clientId }}>{t('calls.now.addNumber')}</RouteLink>
      ) : (
        <div className={css('number')}>
          <LinkButton href={contactHref('phone', line.phone)}>{line.phone}</LinkButton>
        </div>
      )}
      <p className={css('question')}>{t(`calls.question.${questionKey(line.question)}`)}</p>
      <TopicField line={line} />
      <dl className={css('facts')}>
        <dt>{t('calls.now.news')}</dt>
        <dd>{news}</dd>
      </dl>
    </>
  );
}

/** How long this card has been shown: about as long as the call took. */
function useSeconds(): () => number {
  const [begunAt] = useState(() => performance.now());
  return () => Math.round((performance.now() - begunAt) / 1000);
}

/** One letter does it, unless one is writing; Esc ends it anywhere. */
function useKeys(onKey: (key: string) => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (key !== 'escape' && isTyping(event.target)) return;
      if (key !== 'escape' && key !== 's' && !KEYS[key]) return;
      event.preventDefault();
      latest.current(key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
