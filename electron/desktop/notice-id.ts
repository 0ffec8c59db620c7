import { createHash } from 'node:crypto';
import { routeFrom, routeText, type Route } from '#shared/contract/route.ts';
import type { Notice } from '../core/ports.ts';

/** Windows takes no longer tag. */
const TAG_MAX = 64;

/** The name under which a system keeps a notice. Of the same notice always the same, so one takes the place of the one before. */
export function systemIdOf({ id, route }: Pick<Notice, 'id' | 'route'>, platform: NodeJS.Platform): string {
  // After a restart a Mac gives back the name and nothing else: so the place stands in it.
  if (platform === 'darwin') return `${id} ${routeText(route)}`;
  return id.length <= TAG_MAX ? id : createHash('sha256').update(id).digest('hex');
}

/** What a Mac gave back after a restart; what is no place of ours is Today. */
export function noticeOfSystemId(systemId: string): Pick<Notice, 'id' | 'route'> {
  const end = systemId.lastIndexOf(' ');
  return end < 0 ? { id: systemId, route: { view: 'today' } } : { id: systemId.slice(0, end), route: placeIn(systemId.slice(end + 1)) };
}

function placeIn(text: string): Route {
  return text.startsWith('/') ? routeFrom(text) : { view: 'today' };
}
