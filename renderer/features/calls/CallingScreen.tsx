import { useTranslation } from 'react-i18next';
import type { CallsView } from '#shared/contract/calls.ts';
import { useCall } from '../../api/use-call.ts';
import { useRouter } from '../../app/router.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { CallCard } from './CallCard.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './calls.module.css';

const css = classes({ ...lists, ...styles });

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
  if (!running || !line) return <Over view={view} onEnd={() => void leave()} />;
  return (
    <CallCard key={line.clientId} line={line} blockId={running.id} place={running.made + 1} count={running.made + list.length} onEnd={() => void leave()} />
  );
}

/** Nobody is left to call: going back ends the hour. */
function Over({ view: { running }, onEnd }: { readonly view: CallsView; readonly onEnd: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={css('card')}>
      <h1 tabIndex={-1}>{t('calls.now.title')}</h1>
      <EmptyState
        title={t('calls.now.over')}
        actions={
          <Button kind="go" onPress={onEnd}>
            {t('calls.now.back')}
          </Button>
        }
      >
        {t('calls.now.overText', { count: running?.made ?? 0, talked: running?.talked ?? 0 })}
      </EmptyState>
    </div>
  );
}
