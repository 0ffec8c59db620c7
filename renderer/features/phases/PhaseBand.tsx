import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientId } from '#shared/domain/ids.ts';
import { useCall } from '../../api/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { LockIcon } from '../../ui/icons/icons.tsx';
import { Overrule } from './Overrule.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './phases.module.css';
import { useAgree } from './use-phase-acts.ts';
import { useSignalWords } from './use-signal-words.ts';

const css = classes({ ...lists, ...styles });
/** More reasons than these are read under *Why*. */
const FIRST_REASONS = 3;

/** What is proposed and waits for an answer; nothing where nothing does. */
export function PhaseBand({ clientId, onWhy }: { readonly clientId: ClientId; readonly onWhy: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const { data } = useCall('phases.ofClient', { clientId });
  const { words } = useSignalWords();
  const { agree, pending } = useAgree(clientId);
  const [isOverruling, setOverruling] = useState(false);
  if (!data?.proposal?.asks) return null;
  const { phase } = data.proposal;
  const reasons = data.signals.filter(({ weight }) => weight > 0).slice(0, FIRST_REASONS);
  return (
    <section className={css('band')} aria-labelledby={id}>
      <div className={css('bandWords')}>
        <h2 id={id}>
          {t('phases.title')}: {t(`phases.name.${phase}`)} <LockIcon size={14} />
        </h2>
        <p>{reasons.map(words).join(' · ')}</p>
        <p className={css('small')}>{t(`phases.meaning.${phase}`)}</p>
      </div>
      <div className={css('acts')}>
        <Button pending={pending} onPress={agree}>
          {t('phases.agree')}
        </Button>
        <Button onPress={() => setOverruling(true)}>{t('phases.overrule')}</Button>
        <Button kind="quiet" onPress={onWhy}>
          {t('phases.why')}
        </Button>
      </div>
      {isOverruling && <Overrule clientId={clientId} proposed={phase} onClose={() => setOverruling(false)} />}
    </section>
  );
}
