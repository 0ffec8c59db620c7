import { MouseSensor, TouchSensor, useSensor, useSensors, type DndContextProps, type DraggableSyntheticListeners } from '@dnd-kit/core';
import type { MouseEvent, TouchEvent } from 'react';

/** A press that moves less than this is a click. */
const DRAG_FROM_PX = 6;
/** A finger rests this long before it takes something along instead of scrolling. */
const TOUCH_RESTS_MS = 250;

/** Mouse and touch; by key everything moves with buttons of its own. */
export function useDragSensors(): ReturnType<typeof useSensors> {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: DRAG_FROM_PX } }),
    useSensor(TouchSensor, { activationConstraint: { delay: TOUCH_RESTS_MS, tolerance: DRAG_FROM_PX } }),
  );
}

const nothing = (): undefined => undefined;

/** The page's own live region says what was moved; whoever hears the page moves by menu and keys, not by dragging. */
export const SILENT_DRAG: NonNullable<DndContextProps['accessibility']> = {
  announcements: { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing },
  screenReaderInstructions: { draggable: '' },
};

/** Of what dnd-kit listens to, only a press on the thing itself is a drag: its buttons and what they open hand their events up. */
export function grabbed(listeners: DraggableSyntheticListeners) {
  const begin = (name: 'onMouseDown' | 'onTouchStart') => (event: MouseEvent | TouchEvent) => {
    if (isOnItself(event.currentTarget, event.target)) listeners?.[name]?.(event);
  };
  return { onMouseDown: begin('onMouseDown'), onTouchStart: begin('onTouchStart') };
}

export function isOnItself(thing: Element, target: EventTarget): boolean {
  return target instanceof Element && thing.contains(target) && target.closest('button, a, input') === null;
}
