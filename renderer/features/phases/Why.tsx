import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignalView } from '#shared/contract/phases.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { formatDayNear, formatNumber } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Dismiss } from './Dismiss.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './phases.module.css';
import { useSignalWords } from './use-signal-words.ts';

const css = classes({ ...lists, ...styles });

type Props = { readonly clientId: ClientId; readonly signals: readonly SignalView[] };

/** The signs that count today, with what they weigh; what one did oneself stands first. */
export function Why({ clientId, signals }: Props) {
  const { t } = useTranslation();
  const { words } = useSignalWords();
  const [dismissed, setDismissed] = useState<SignalView | null>(null);
  return (
    <section>
      <SectionHead title={t('phases.why')} level={3} />
      {signals.length === 0 && <p className={css('small')}>{t('phases.nothing')}</p>}
      <ul className={css('signs')}>
        {signals.map((signal) => (
          <Sign key={`${signal.code}${signal.ref}`} signal={signal} words={words(signal)} onDismiss={() => setDismissed(signal)} />
        ))}
      </ul>
      {dismissed && <Dismiss clientId={clientId} signal={dismissed} words={words(dismissed)} onClose={() => setDismissed(null)} />}
    </section>
  );
}

type SignProps = { readonly signal: SignalView; readonly words: string; readonly onDismiss: () => void };

function Sign({ signal: { from, to, weight, isAlarm, text, source }, words, onDismiss }: SignProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const near = (day: SignalView['from']): string => formatDayNear(day, today, language);
  const weighs = t('phases.weighs', { weight: formatNumber(weight, language, { signDisplay: 'always' }) });
  const facts = [source === 'noted' && text, t('phases.since', { day: near(from) }), to && t('phases.until', { day: near(to) }), weighs];
  return (
    <li>
      <div>
        <span className={css('sign')}>{words}</span>
        {isAlarm && <b className={css('alarm')}>{t('phases.alarm')}</b>}
        <p className={css('small')}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <LinkButton look="faint" label={t('phases.dismiss.named', { sign: words })} onPress={onDismiss}>
        {t('phases.dismiss.act')}
      </LinkButton>
    </li>
  );
}
