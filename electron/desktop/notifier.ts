import { Notification } from 'electron';
import type { Notice, Notifier } from '../core/ports.ts';

export type SystemNotifier = Notifier & { onClick(listener: (notice: Notice) => void): void };

/** Notices of the system. Each is kept until it is done with: one that is collected forgets who was to hear of a click (REM-30). */
export function systemNotifier(): SystemNotifier {
  let onClick = (_notice: Notice): void => undefined;
  const kept = new Map<string, Notification>();
  return {
    show(notice) {
      if (!Notification.isSupported()) return Promise.resolve(false);
      kept.get(notice.id)?.close();
      const { id, title, body } = notice;
      const notification = new Notification({ id, title, body });
      kept.set(id, notification);
      notification.on('click', () => onClick(notice));
      notification.show();
      return Promise.resolve(true);
    },
    withdraw(ids) {
      for (const id of ids) {
        kept.get(id)?.close();
        kept.delete(id);
      }
    },
    onClick(listener) {
      onClick = listener;
    },
    state: () => (Notification.isSupported() ? 'system' : 'unsupported'),
  };
}
