import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WinView } from '#shared/contract/phases.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { CHANNELS } from '#shared/domain/interaction.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { lowerFirst } from '#shared/text/lower-first.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { PlusIcon } from '../../ui/icons/icons.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { WinDialog } from './WinDialog.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './wins.module.css';

const css = classes({ ...lists, ...styles });

/** What was won for a client, and whether they know. */
export function WinsSection({ clientId }: { readonly clientId: ClientId }) {
  const { t } = useTranslation();
  const wins = useCall('wins.ofClient', { clientId });
  const [isLogging, setLogging] = useState(false);
  return (
    <section>
      <SectionHead
        title={t('wins.title')}
        aside={
          <Button icon={PlusIcon} onPress={() => setLogging(true)}>
            {t('wins.log')}
          </Button>
        }
      />
      <p className={css('small')}>{t('wins.counts')}</p>
      <Loaded of={wins} lines={2}>
        {(all) =>
          all.length === 0 ? (
            <p>{t('wins.none')}</p>
          ) : (
            <ul className={css('wins')}>
              {all.map((win) => (
                <WinLine key={win.id} clientId={clientId} win={win} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {isLogging && <WinDialog clientId={clientId} win={null} onClose={() => setLogging(false)} />}
    </section>
  );
}

type LineProps = { readonly clientId: ClientId; readonly win: WinView };

function WinLine({ clientId, win }: LineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const { what, meaning, on, toldOn, channel, mayQuote } = win;
  const how = channel ? lowerFirst(t(`interactions.channel.${channel}`), language) : '';
  const near = (day: WinView['on']): string => formatDayNear(day, today, language);
  const told = toldOn === null ? t('wins.untold') : t('wins.told', { day: near(toldOn), channel: how });
  return (
    <li>
      <div>
        <p>{what}</p>
        <p className={css('small')}>{[meaning, near(on), told, mayQuote && t('wins.quote')].filter(Boolean).join(' · ')}</p>
      </div>
      <Acts clientId={clientId} win={win} />
    </li>
  );
}

function Acts({ clientId, win }: LineProps) {
  const { t } = useTranslation();
  const [isEdited, setEdited] = useState(false);
  const tell = useAct('wins.tell');
  const remove = useAct('wins.delete');
  const { id, what, toldOn } = win;
  const channels = CHANNELS.filter((each) => each !== 'note');
  return (
    <div className={css('acts')}>
      {toldOn === null && (
        <Menu
          label={t('wins.tellNamed', { what })}
          word={t('wins.tell')}
          size="small"
          entries={channels.map((channel) => ({
            id: channel,
            label: t(`interactions.channel.${channel}`),
            onAction: () => void tell.run({ id, channel }, { done: t('wins.toldDone', { what }), undo: 'step' }),
          }))}
        />
      )}
      <Menu
        label={t('wins.more', { what })}
        entries={[
          { id: 'edit', label: t('wins.edit'), onAction: () => setEdited(true) },
          { id: 'delete', label: t('wins.delete'), hard: true, onAction: () => void remove.run({ id }, { done: t('wins.deleted', { what }), undo: 'step' }) },
        ]}
      />
      {isEdited && <WinDialog clientId={clientId} win={win} onClose={() => setEdited(false)} />}
    </div>
  );
}
