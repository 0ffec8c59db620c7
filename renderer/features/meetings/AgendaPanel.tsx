import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView, MeetingPage } from '#shared/contract/meeting-views.ts';
import { AGENDA_SOURCES, type AgendaSource } from '#shared/domain/meetings/agenda.ts';
import { useAct } from '../../app/use-act.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { DownIcon, UpIcon } from '../../ui/icons/icons.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './meetings.module.css';

const css = classes(styles);
type Props = { readonly page: MeetingPage };

/** What will be talked about, in an order one sets by its buttons, which keep the focus at either end; what was parked or is open can be taken in. */
export function AgendaPanel({ page }: Props) {
  const { t } = useTranslation();
  const { agenda, meeting } = page;
  const move = useMove(page);
  const isOpen = meeting.status === 'planned';
  return (
    <section className={css('section')}>
      <SectionHead title={t('meetings.page.agenda')} />
      {agenda.length === 0 && <p className={css('small')}>{t('meetings.page.agendaEmpty')}</p>}
      <ol className={css('rows')} aria-label={t('meetings.page.agenda')}>
        {agenda.map((item, index) => (
          <Item key={item.id} item={item} place={index + 1} onMove={isOpen ? (by) => void move(index, by) : null} />
        ))}
      </ol>
      {isOpen && <NewItem page={page} />}
      {isOpen && <Waiting page={page} />}
    </section>
  );
}

/** One place up or down; the screen reader hears where it went. */
function useMove({ agenda, meeting }: MeetingPage): (from: number, by: -1 | 1) => Promise<void> {
  const { t } = useTranslation();
  const order = useAct('agenda.order');
  const announce = useAnnounce();
  return async (from, by) => {
    const [moved, other] = [agenda[from], agenda[from + by]];
    if (!moved || !other) return;
    const ids = agenda
      .map(({ id }) => id)
      .with(from, other.id)
      .with(from + by, moved.id);
    if (await order.run({ meetingId: meeting.id, ids })) announce(t('meetings.page.moved', { text: moved.text, place: from + by + 1 }));
  };
}

type ItemProps = { readonly item: AgendaItemView; readonly place: number; readonly onMove: ((by: -1 | 1) => void) | null };

function Item({ item, place, onMove }: ItemProps) {
  const { t } = useTranslation();
  const take = useAct('agenda.take');
  const remove = useAct('agenda.remove');
  const { id, text } = item;
  return (
    <li className={css('item')}>
      <span className={css('number')}>{place}</span>
      <div className={css('words')}>
        {text}
        <div className={css('small')}>{[t(`meetings.source.${item.source}`), item.done && t('meetings.page.done')].filter(Boolean).join(' · ')}</div>
      </div>
      {onMove && (
        <>
          <IconButton label={t('meetings.page.up', { text })} icon={UpIcon} onPress={() => onMove(-1)} />
          <IconButton label={t('meetings.page.down', { text })} icon={DownIcon} onPress={() => onMove(1)} />
          <Menu
            label={t('meetings.page.itemMore', { text })}
            entries={[
              { id: 'park', label: t('meetings.page.park'), onAction: () => void take.run({ id, meetingId: null }) },
              { id: 'remove', label: t('meetings.page.remove'), onAction: () => void remove.run({ id }), hard: true },
            ]}
          />
        </>
      )}
    </li>
  );
}

function NewItem({ page: { meeting } }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [source, setSource] = useState<AgendaSource>('client');
  const add = useAct('agenda.add');
  const options = AGENDA_SOURCES.map((value) => ({ value, label: t(`meetings.source.${value}`) }));
  const save = async (): Promise<void> => {
    if (await add.run({ clientId: meeting.clientId, meetingId: meeting.id, text, source })) setText('');
  };
  return (
    <form
      className={css('add')}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void save();
      }}
    >
      <TextField label={t('meetings.page.newItem')} maxLength={500} value={text} onChange={setText} />
      <div className={css('grow')}>
        <Select label={t('meetings.page.whose')} options={options} value={source} onChange={setSource} />
      </div>
      <Button type="submit" pending={add.pending} isDisabled={text.trim() === ''}>
        {t('meetings.page.add')}
      </Button>
    </form>
  );
}

/** What could be talked about too: kept for some meeting, or running between us. */
function Waiting({ page: { meeting, parked, open } }: Props) {
  const { t } = useTranslation();
  const take = useAct('agenda.take');
  const add = useAct('agenda.add');
  const lines = [
    ...parked.map(({ id, text, source }) => ({
      key: `item ${id}`,
      text,
      small: `${t('meetings.page.parked')} · ${t(`meetings.source.${source}`)}`,
      onTake: () => void take.run({ id, meetingId: meeting.id }),
    })),
    ...open.map(({ clockId, clock, text }) => ({
      key: `clock ${clockId}`,
      text,
      small: `${t('meetings.page.openMatters')} · ${t(`meetings.page.${clock}`)}`,
      onTake: () => void add.run({ clientId: meeting.clientId, meetingId: meeting.id, text, source: 'me' }),
    })),
  ];
  return (
    <ul className={css('rows')}>
      {lines.map(({ key, text, small, onTake }) => (
        <li key={key} className={css('item')}>
          <div className={css('words')}>
            {text}
            <div className={css('small')}>{small}</div>
          </div>
          <Button size="small" label={t('meetings.page.takeNamed', { text })} onPress={onTake}>
            {t('meetings.page.take')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
