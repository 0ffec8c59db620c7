import { closestCenter, DndContext, DragOverlay, useDraggable, useDroppable, type DragEndEvent } from '@dnd-kit/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView } from '#shared/contract/meeting-views.ts';
import { canChangePlaces } from '#shared/domain/meetings/agenda.ts';
import { useAct } from '../../app/use-act.ts';
import { classes } from '../../ui/classes.ts';
import { grabbed, SILENT_DRAG, useDragSensors } from '../../ui/drag.ts';
import { DownIcon, GripIcon, UpIcon } from '../../ui/icons/icons.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import lists from '../rhythm/lists.module.css';
import { ItemForm, type ItemText } from './ItemForm.tsx';
import styles from './meetings.module.css';

const css = classes({ ...lists, ...styles });

type Move = (from: number, to: number) => void;
type Props = { readonly agenda: readonly AgendaItemView[]; readonly label: string; readonly onMove: Move };

/** An agenda whose order one sets, by mouse, by touch or with the buttons; the client's own items stay in front. */
export function AgendaList({ agenda, label, onMove }: Props) {
  const sensors = useDragSensors();
  const [draggedId, setDragged] = useState<number | null>(null);
  const from = agenda.findIndex(({ id }) => id === draggedId);
  const dragged = agenda[from] ?? null;
  const drop = ({ over }: DragEndEvent): void => {
    setDragged(null);
    const to = agenda.findIndex(({ id }) => id === over?.id);
    if (from >= 0 && to >= 0) onMove(from, to);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={SILENT_DRAG}
      onDragStart={({ active }) => setDragged(Number(active.id))}
      onDragEnd={drop}
      onDragCancel={() => setDragged(null)}
    >
      <ol className={css('rows')} aria-label={label}>
        {agenda.map((item, index) => (
          <Item key={item.id} item={item} index={index} dragged={dragged && { item: dragged, index: from }} onMove={onMove} />
        ))}
      </ol>
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <div className={css('item', 'lifted')}>
            <Face item={dragged} place={from + 1} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

/** An agenda of a meeting that is over: nothing is moved any more. */
export function AgendaRecord({ agenda, label }: Omit<Props, 'onMove'>) {
  return (
    <ol className={css('rows')} aria-label={label}>
      {agenda.map((item, index) => (
        <li key={item.id} className={css('item')}>
          <Face item={item} place={index + 1} />
        </li>
      ))}
    </ol>
  );
}

type ItemProps = {
  readonly item: AgendaItemView;
  readonly index: number;
  readonly dragged: { readonly item: AgendaItemView; readonly index: number } | null;
  readonly onMove: Move;
};

function Item({ item, index, dragged, onMove }: ItemProps) {
  const { t } = useTranslation();
  const { id, text } = item;
  const [isChanging, setChanging] = useState(false);
  const { setNodeRef: setDraggable, listeners, isDragging } = useDraggable({ id });
  const { setNodeRef: setDroppable, isOver } = useDroppable({ id, disabled: dragged !== null && !canChangePlaces(dragged.item, item) });
  // Where it would come to lie: above this one on the way up, below it on the way down.
  const lands = isOver && dragged && dragged.index !== index && (dragged.index > index ? 'landsAbove' : 'landsBelow');
  return (
    <li
      ref={(element) => {
        setDraggable(element);
        setDroppable(element);
      }}
      className={css('entry', 'movable', isDragging && 'dragged', lands)}
      {...grabbed(listeners)}
    >
      <div className={css('face')}>
        <span className={css('grip')}>
          <GripIcon />
        </span>
        <Face item={item} place={index + 1} />
        <IconButton label={t('meetings.page.up', { text })} icon={UpIcon} onPress={() => onMove(index, index - 1)} />
        <IconButton label={t('meetings.page.down', { text })} icon={DownIcon} onPress={() => onMove(index, index + 1)} />
        <ItemMenu item={item} onChange={() => setChanging(true)} />
      </div>
      {isChanging && <ChangeItem item={item} onDone={() => setChanging(false)} />}
    </li>
  );
}

function ChangeItem({ item: { id, text, source }, onDone }: { readonly item: AgendaItemView; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const change = useAct('agenda.change');
  const save = async (item: ItemText): Promise<boolean> => {
    const isSaved = (await change.run({ id, ...item })) !== null;
    if (isSaved) onDone();
    return false;
  };
  return <ItemForm initial={{ text, source }} save={t('meetings.form.saveDetails')} pending={change.pending} onSave={save} onCancel={onDone} />;
}

function Face({ item: { text, source, done }, place }: { readonly item: AgendaItemView; readonly place: number }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={css('number')}>{place}</span>
      <div className={css('words')}>
        {text}
        <div className={css('small')}>{[t(`meetings.source.${source}`), done && t('meetings.page.done')].filter(Boolean).join(' · ')}</div>
      </div>
    </>
  );
}

function ItemMenu({ item: { id, text }, onChange }: { readonly item: AgendaItemView; readonly onChange: () => void }) {
  const { t } = useTranslation();
  const take = useAct('agenda.take');
  const remove = useAct('agenda.remove');
  return (
    <Menu
      label={t('meetings.page.itemMore', { text })}
      entries={[
        { id: 'change', label: t('meetings.page.change'), onAction: onChange },
        { id: 'park', label: t('meetings.page.park'), onAction: () => void take.run({ id, meetingId: null }) },
        {
          id: 'remove',
          label: t('meetings.page.remove'),
          onAction: () => void remove.run({ id }, { done: t('meetings.page.removed', { text }), undo: 'step' }),
          hard: true,
        },
      ]}
    />
  );
}
