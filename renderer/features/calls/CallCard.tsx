import { useTranslation } from 'react-i18next';
import type { CallLine } from '#shared/contract/calls.ts';
import { questionKey } from '#shared/domain/calls/question.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { contactHref } from '../interactions/contact-href.ts';
import lists from '../rhythm/lists.module.css';
import styles from './calls.module.css';
import { TopicField } from './TopicField.tsx';
import { useCallKeys } from './use-call-keys.ts';
import { useCalling, type Calling, type Made } from './use-calling.ts';

const css = classes({ ...lists, ...styles });

type Props = {
  readonly line: CallLine;
  readonly blockId: number;
  readonly place: number;
  readonly count: number;
  readonly onEnd: () => void;
};
const MADE: readonly Made[] = ['talked', 'no_answer', 'voicemail'];

/** Whom to call, with what to say; a letter says how it went, Enter shows the next. */
export function CallCard({ line, blockId, place, count, onEnd }: Props) {
  const { t } = useTranslation();
  const calling = useCalling({ line, blockId, onEnd });
  const { result, setResult, save, end } = calling;
  useCallKeys((key) => {
    if (key === 'end') void end();
    else if (key === 'skipped') void save(key);
    else setResult(key);
  });
  return (
    <div className={css('card')}>
      <div className={css('top')}>
        <h1 tabIndex={-1}>{t('calls.now.title')}</h1>
        <span className={css('small')}>{t('calls.now.of', { place, count })}</span>
        <span className={css('space')} />
        <Button kind="quiet" keys="Escape" onPress={() => void end()}>
          {t('calls.now.end')}
        </Button>
      </div>
      <Whom line={line} calling={calling} />
      <p className={css('small')}>{t('calls.now.today')}</p>
      <div className={css('acts')}>
        <SegmentedControl
          label={t('calls.now.how')}
          options={MADE.map((each) => ({ value: each, label: t(`calls.now.${each}`) }))}
          value={result}
          onChange={setResult}
        />
        <Button kind="quiet" onPress={() => void save('skipped')}>
          {t('calls.now.skip')}
        </Button>
      </div>
      {result && <Note calling={calling} result={result} />}
      <p className={css('small')}>{t('calls.now.keys')}</p>
    </div>
  );
}

type NoteProps = { readonly calling: Calling; readonly result: Made };

function Note({ calling: { note, setNote, save, pending }, result }: NoteProps) {
  const { t } = useTranslation();
  return (
    <form
      className={css('stack', 'narrow')}
      onSubmit={(event) => {
        event.preventDefault();
        void save(result);
      }}
    >
      <TextField key={result} autoFocus label={t('calls.now.note')} hint={t('calls.now.noteHint')} maxLength={500} value={note} onChange={setNote} />
      <div className={css('acts')}>
        <Button kind="go" type="submit" pending={pending}>
          {t('calls.now.save')}
        </Button>
      </div>
    </form>
  );
}

function Whom({ line, calling: { topic, setTopic } }: { readonly line: CallLine; readonly calling: Calling }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const news = line.lastNewsOn === null ? t('calls.now.noNews') : `${formatDayNear(line.lastNewsOn, today, language)} · ${line.lastNews}`;
  return (
    <>
      <div>
        <div className={css('name')}>{line.personName ?? line.name}</div>
        {line.personName !== null && line.personName !== line.name && <div className={css('small')}>{line.name}</div>}
      </div>
      {line.phone === null ? (
        <RouteLink to={{ view: 'client', id: line.clientId }}>{t('calls.now.addNumber')}</RouteLink>
      ) : (
        <div className={css('number')}>
          <LinkButton href={contactHref('phone', line.phone)}>{line.phone}</LinkButton>
        </div>
      )}
      <p className={css('question')}>{t(`calls.question.${questionKey(line.question)}`)}</p>
      <TopicField line={line} text={topic} onChange={setTopic} />
      <dl className={css('facts')}>
        <dt>{t('calls.now.news')}</dt>
        <dd>{news}</dd>
        {line.win && <Win win={line.win} />}
      </dl>
    </>
  );
}

/** What they have not heard of is told in this call. */
function Win({ win: { id, what, toldOn } }: { readonly win: NonNullable<CallLine['win']> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const tell = useAct('wins.tell');
  const act = (): void => void tell.run({ id, channel: 'phone' }, { done: t('wins.toldDone', { what }), undo: 'step' });
  return (
    <>
      <dt>{t(toldOn === null ? 'calls.now.tellWin' : 'calls.now.toldWin')}</dt>
      <dd className={css('acts')}>
        {toldOn === null ? what : `${formatDayNear(toldOn, today, language)} · ${what}`}
        {toldOn === null && (
          <Button size="small" label={t('calls.now.toldNamed', { win: what })} pending={tell.pending} onPress={act}>
            {t('calls.now.toldNow')}
          </Button>
        )}
      </dd>
    </>
  );
}
