import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseView, SheetView } from '#shared/contract/expectations.ts';
import { unsettled } from '#shared/domain/expectations/discussion.ts';
import { filledText } from '#shared/domain/expectations/places.ts';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { OpenQuestions } from '../OpenQuestions.tsx';
import { valuesOf } from '../values-of.ts';
import { WALK_CHANNELS, type Walk } from './use-walk.ts';
import styles from './walkthrough.module.css';

const css = classes(styles);
type Props = { readonly sheet: SheetView; readonly walk: Walk };

/** What is left: points that were passed over, questions nobody could answer, and how we talked. */
export function Summary({ sheet, walk }: Props) {
  const { t } = useTranslation();
  const open = unsettled(sheet.clauses).filter(({ talk }) => talk !== 'unnoted');
  return (
    <div className={css('summary')}>
      <h2>{t(open.length === 0 ? 'expectations.walk.all' : 'expectations.walk.some')}</h2>
      {open.length > 0 && <OpenPoints open={open} sheet={sheet} walk={walk} />}
      <OpenQuestions sheet={sheet} />
      <Way sheet={sheet} walk={walk} />
    </div>
  );
}

function OpenPoints({ open, sheet, walk }: Props & { readonly open: readonly ClauseView[] }) {
  const { t } = useTranslation();
  const values = valuesOf(sheet);
  return (
    <section>
      <h3>{t('expectations.walk.open', { count: open.length })}</h3>
      <ul className={css('open')}>
        {open.map((clause) => (
          <li key={clause.id}>
            <button type="button" onClick={() => walk.goTo(sheet.clauses.indexOf(clause))}>
              §{clause.section} {filledText(clause.situation, values)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** By phone it counts only with a note of what was said. */
function Way({ sheet, walk: { channel, setChannel } }: Props) {
  const { t } = useTranslation();
  const way = useAct('expectations.talkedBy');
  const [note, setNote] = useState('');
  const options = WALK_CHANNELS.map((value) => ({ value, label: t(`expectations.channel.${value}`) }));
  const choose = (next: typeof channel): void => {
    setChannel(next);
    void way.run({ id: sheet.id, channel: next, note });
  };
  return (
    <section className={css('way')}>
      <RadioGroup across label={t('expectations.walk.way')} options={options} value={channel} onChange={choose} />
      {channel === 'phone' && (
        <form
          className={css('note')}
          onSubmit={(event) => {
            event.preventDefault();
            void way.run({ id: sheet.id, channel, note }, { done: t('expectations.walk.noted') });
          }}
        >
          <TextField label={t('expectations.walk.note')} hint={t('expectations.walk.noteHint')} maxLength={500} value={note} onChange={setNote} />
          <Button type="submit" pending={way.pending} isDisabled={note.trim() === ''}>
            {t('expectations.walk.keep')}
          </Button>
        </form>
      )}
    </section>
  );
}
