import type { Parsed } from '#shared/contract/index.ts';
import { MINUTE } from '#shared/time/duration.ts';
import type { Backups } from './backups.ts';
import type { PracticeHandlers } from './open-practice.ts';

/** More clients than stand on a screen at once: nobody looks through them afterwards. */
export const MANY_CLIENTS = 20;

/** Duplicates are merged one after another: the copy made before the first of them stands for all of a sitting. */
export const SITTING_MS = 30 * MINUTE;

/**
 * The same handlers; before those that change more than one can look through a verified copy is made (DB-33), and without it
 * they do not begin. An erasure is not among them: a copy made just before it would keep what is to be gone.
 */
export function carefulHandlers(handlers: PracticeHandlers, backups: Backups): PracticeHandlers {
  return {
    ...handlers,
    async 'clients.bulkEdit'(input: Parsed<'clients.bulkEdit'>) {
      const { changing } = await handlers['clients.bulkPreview'](input);
      if (changing >= MANY_CLIENTS) await backups.beforeChange({ standsForMs: 0 });
      return handlers['clients.bulkEdit'](input);
    },
    async 'clients.deleteMany'(input: Parsed<'clients.deleteMany'>) {
      const { changing } = await handlers['clients.bulkPreview']({ ...input, change: { kind: 'trash' } });
      if (changing >= MANY_CLIENTS) await backups.beforeChange({ standsForMs: 0 });
      return handlers['clients.deleteMany'](input);
    },
    async 'clients.merge'(input: Parsed<'clients.merge'>) {
      await backups.beforeChange({ standsForMs: SITTING_MS });
      return handlers['clients.merge'](input);
    },
  };
}
