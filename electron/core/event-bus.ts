import { events, type AnyEvent } from '#shared/contract/index.ts';
import type { Topic } from '#shared/contract/define.ts';

export type EventBus = {
  announce(event: AnyEvent): void;
  changed(topics: readonly Topic[]): void;
  on(listener: (event: AnyEvent) => void): () => void;
};

export function createEventBus(): EventBus {
  const listeners = new Set<(event: AnyEvent) => void>();
  const announce = (event: AnyEvent): void => {
    events[event.name].parse(event.payload);
    for (const listener of new Set(listeners)) listener(event);
  };
  return {
    announce,
    changed: (topics) => announce({ name: 'data.changed', payload: { topics: [...topics] } }),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
