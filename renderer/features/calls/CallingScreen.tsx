import { useTranslation } from 'react-i18next';
import type { CallsView } from '#shared/contract/calls.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useRouter } from '../../app/router.tsx';
import { useAct } from '../../app/use-act.ts';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { CallCard } from './CallCard.tsx';
import styles from './calls.module.css';

const css = classes(styles);

/** One client at a time, and nothing else on the screen. */
export function CallingScreen() {
  const calls = useCall('calls.get', {});
  return (
    <main className={css('room')}>
      <Loaded of={calls} lines={8}>
        {(view) => <Calling view={view} />}
      </Loaded>
    </main>
  );
}

function Calling({ view }: { readonly view: CallsView }) {
  const { replace } = useRouter();
  const end = useAct('calls.end');
  const { running, list } = view;
  const [line] = list;
  const leave = async (): Promise<void> => {
    if (running) await end.run({ blockId: running.id });
    replace({ view: 'calls' });
  };
  if (!running || !line) return <Over view={view} />;
  return (
    <CallCard key={line.clientId} line={line} blockId={running.id} place={running.made + 1} count={running.made + list.length} onEnd={() => void leave()} />
  );
}

function Over({ view: { running } }: { readonly view: CallsView }) {
  const { t } = useTranslation();
  return (
    <div className={css('card')}>
      <h1 tabIndex={-1}>{t('calls.now.title')}</h1>
      <EmptyState
        title={t('calls.now.over')}
        actions={
          <RouteLink to={{ view: 'calls' }} look="go">
            {t('calls.now.back')}
          </RouteLink>
        }
      >
        {t('calls.now.overText', { count: running?.made ?? 0, talked: running?.talked ?? 0 })}
      </EmptyState>
    </div>
  );
}
