import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '#shared/contract/clocks.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { useCall } from '../../api/use-call.ts';
import { classes } from '../../ui/classes.ts';
import { ClockLine } from './ClockLine.tsx';
import { DropDialog } from './DropDialog.tsx';
import { PostponeDialog } from './PostponeDialog.tsx';
import styles from './clocks.module.css';

const css = classes(styles);

export type ClockAct = { readonly what: 'postpone' | 'drop'; readonly clock: ClockView };

/** What was promised to this client, and what they owe an answer on. Nothing while neither is open. */
export function ClientClocks({ clientId }: { readonly clientId: ClientId }) {
  const { t } = useTranslation();
  const { data } = useCall('clocks.ofClient', { clientId });
  const [act, setAct] = useState<ClockAct | null>(null);
  if (!data || data.mine.length + data.theirs.length === 0) return null;
  const close = (): void => setAct(null);
  return (
    <>
      <div className={css('sides')}>
        <Side title={t('clocks.mine.title')} nothing={t('clocks.mine.nothing')} clocks={data.mine} onAct={setAct} />
        <Side title={t('clocks.theirs.title')} nothing={t('clocks.theirs.nothing')} clocks={data.theirs} onAct={setAct} />
      </div>
      {act?.what === 'postpone' && <PostponeDialog clock={act.clock} onClose={close} />}
      {act?.what === 'drop' && <DropDialog clock={act.clock} onClose={close} />}
    </>
  );
}

type SideProps = { readonly title: string; readonly nothing: string; readonly clocks: readonly ClockView[]; readonly onAct: (act: ClockAct) => void };

function Side({ title, nothing, clocks, onAct }: SideProps): ReactNode {
  const id = useId();
  return (
    <section className={css('side')} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {clocks.length === 0 && <p>{nothing}</p>}
      <ul>
        {clocks.map((clock, n) => (
          <ClockLine key={clock.id} clock={clock} isFirst={n === 0} others={clocks.filter(({ id: other }) => other !== clock.id)} onAct={onAct} />
        ))}
      </ul>
    </section>
  );
}
