import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/use-call.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { useClockWords } from '../clocks/use-clock-words.ts';
import type { ClockKind } from '#shared/domain/clock.ts';
import { offered, waitsForAnswer, type Offered, type OpenClocks } from './log-clocks.ts';
import type { LogForm } from './LogDialog.tsx';
import styles from './log.module.css';

const css = classes(styles);

/** What begins and what ends with it: the answer one waits for, and the clocks it may close. */
export function ClockFields({ form, open }: { readonly form: LogForm; readonly open: OpenClocks | undefined }) {
  const { t } = useTranslation();
  const { values } = form;
  return (
    <>
      {(['mine', 'theirs'] as const).map((kind) => (
        <Settled key={kind} kind={kind} form={form} clocks={offered(values, open).filter(({ clock }) => clock.kind === kind)} />
      ))}
      {values.direction === 'out' && values.channel !== 'note' && (
        <Checkbox value={waitsForAnswer(values)} onChange={(waits) => form.set('expectsAnswer', waits)}>
          {t('clocks.log.expects')}
        </Checkbox>
      )}
    </>
  );
}

function Settled({ kind, form, clocks }: { readonly kind: ClockKind; readonly form: LogForm; readonly clocks: readonly Offered[] }) {
  const { t } = useTranslation();
  const id = useId();
  const words = useClockWords();
  const { values } = form;
  if (clocks.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id} className={css('settled')}>
      <p id={id} className={css('term')}>
        {t(kind === 'mine' ? 'clocks.log.keeps' : values.direction === 'in' ? 'clocks.log.answers' : 'clocks.log.talked')}
      </p>
      {clocks.map(({ clock, ends }) => (
        <Checkbox
          key={clock.id}
          value={ends}
          detail={words.when(clock)}
          onChange={(next) => form.set('settles', { ...values.settles, [String(clock.id)]: next })}
        >
          {words.what(clock)}
        </Checkbox>
      ))}
    </div>
  );
}

/** The open clocks of the client that is chosen. */
export function useOpenClocks(clientId: number | null): OpenClocks | undefined {
  return useCall('clocks.ofClient', { clientId: clientId ?? 0 }, { enabled: clientId !== null }).data;
}
