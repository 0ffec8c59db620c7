import { useTranslation } from 'react-i18next';
import type { MeetingPage } from '#shared/contract/meeting-views.ts';
import { canChangePlaces, withMoved } from '#shared/domain/meetings/agenda.ts';
import { useAct } from '../../app/use-act.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { AgendaList, AgendaRecord } from './AgendaList.tsx';
import { ItemForm, type ItemText } from './ItemForm.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './meetings.module.css';

const css = classes({ ...lists, ...styles });
type Props = { readonly page: MeetingPage };

/** What will be talked about; what was parked or is open can be taken in. */
export function AgendaPanel({ page }: Props) {
  const { t } = useTranslation();
  const { agenda, meeting } = page;
  const move = useMove(page);
  const isOpen = meeting.status === 'planned';
  return (
    <section className={css('section')}>
      <SectionHead title={t('meetings.page.agenda')} />
      {agenda.length === 0 && <p className={css('small')}>{t('meetings.page.agendaEmpty')}</p>}
      {isOpen ? (
        <AgendaList agenda={agenda} label={t('meetings.page.agenda')} onMove={(from, to) => void move(from, to)} />
      ) : (
        <AgendaRecord agenda={agenda} label={t('meetings.page.agenda')} />
      )}
      {isOpen && <NewItem page={page} />}
      {isOpen && <Waiting page={page} />}
    </section>
  );
}

/** To another place; the screen reader hears where it went. */
function useMove({ agenda, meeting }: MeetingPage): (from: number, to: number) => Promise<void> {
  const { t } = useTranslation();
  const order = useAct('agenda.order');
  const announce = useAnnounce();
  return async (from, to) => {
    const [moved, there] = [agenda[from], agenda[to]];
    if (!moved || !there || moved === there) return;
    if (!canChangePlaces(moved, there)) return announce(t('meetings.page.clientFirst'));
    const ids = withMoved(agenda, from, to).map(({ id }) => id);
    if (await order.run({ meetingId: meeting.id, ids })) announce(t('meetings.page.moved', { text: moved.text, place: to + 1 }));
  };
}

function NewItem({ page: { meeting } }: Props) {
  const { t } = useTranslation();
  const add = useAct('agenda.add');
  const save = async (item: ItemText): Promise<boolean> => (await add.run({ clientId: meeting.clientId, meetingId: meeting.id, ...item })) !== null;
  return <ItemForm initial={{ text: '', source: 'client' }} save={t('meetings.page.add')} pending={add.pending} onSave={save} />;
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
  if (lines.length === 0) return null;
  return (
    <div className={css('below')}>
      <SectionHead level={3} title={t('meetings.page.waiting')} />
      <ul className={css('rows')} aria-label={t('meetings.page.waiting')}>
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
    </div>
  );
}
