import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { heatOf, type HeatFound } from '#shared/domain/messages/heat-check.ts';
import { unfilled } from '#shared/domain/messages/message.ts';
import { looksAutomatic, questionsIn, wordCount, WORDS_MAX } from '#shared/domain/messages/text-checks.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './messages.module.css';
import { SayItDialog } from './SayItDialog.tsx';
import type { Drafting } from './use-drafting.ts';

const css = classes(styles);

/** What is to be said of the text; none of it but the open places keeps it from going out. */
export function TextChecks({ clientId, drafting }: { readonly clientId: number; readonly drafting: Drafting }) {
  const { t } = useTranslation();
  const { kind, composed, written } = drafting;
  const isUpdate = kind === 'update' || kind === 'no-news';
  const words = useMemo(() => wordCount(written.body, composed.language), [written.body, composed.language]);
  const heat = useMemo(() => heatOf(`${written.subject}\n${written.body}`, composed.language), [written.subject, written.body, composed.language]);
  const places = unfilled(`${written.subject}\n${written.body}`);
  const over = isUpdate && words > WORDS_MAX;
  return (
    <div className={css('checks')} aria-live="polite">
      {isUpdate && <p className={css('count', over && 'over')}>{t(over ? 'messages.wordsOver' : 'messages.words', { words, max: WORDS_MAX })}</p>}
      {places.length > 0 && <p className={css('open')}>{t('messages.unfilled', { count: places.length, places: places.join(', ') })}</p>}
      {isUpdate && questionsIn(written.body) > 1 && <p className={css('over')}>{t('messages.manyAsks')}</p>}
      {looksAutomatic(written.body, composed.earlier) && <p className={css('over')}>{t('messages.automatic')}</p>}
      {heat.length > 0 && <HeatNotice clientId={clientId} drafting={drafting} heat={heat} />}
    </div>
  );
}

type HeatProps = { readonly clientId: number; readonly drafting: Drafting; readonly heat: readonly HeatFound[] };

function HeatNotice({ clientId, drafting: { keep }, heat }: HeatProps) {
  const { t } = useTranslation();
  const hold = useAct('messages.hold');
  const [saysIt, setSaysIt] = useState(false);
  const rest = async (): Promise<void> => {
    const id = await keep();
    if (id !== null) await hold.run({ id });
  };
  return (
    <section className={css('heat')} aria-label={t('messages.heat.title')}>
      <h2>{t('messages.heat.title')}</h2>
      <ul>
        {heat.map((found) => (
          <li key={found.heat}>{t(`messages.heat.${found.heat}`, { words: found.words.join(', ') })}</li>
        ))}
      </ul>
      <p className={css('small')}>{t('messages.heat.text')}</p>
      <div className={css('acts')}>
        <Button pending={hold.pending} onPress={() => void rest()}>
          {t('messages.heat.hold')}
        </Button>
        <Button kind="quiet" onPress={() => setSaysIt(true)}>
          {t('messages.heat.write')}
        </Button>
      </div>
      {saysIt && <SayItDialog clientId={clientId} onClose={() => setSaysIt(false)} />}
    </section>
  );
}
