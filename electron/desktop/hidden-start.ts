import { z } from 'zod';
import type { Application } from '../core/ports.ts';
import type { Launch } from './launch.ts';
import type { Requests } from './requests.ts';

/** What of `app.start` decides whether anybody must see it. */
const start = z.object({ problem: z.object({}).nullable() });

/** A start that nobody sees must not hide that no practice could be opened: then nothing would remind of anything. */
export async function showWhatIsWrong(launch: Pick<Launch, 'hidden'>, application: Application, requests: Pick<Requests, 'show'>): Promise<void> {
  if (!launch.hidden()) return;
  const answer = await application.dispatch('app.start', {});
  const read = answer.ok ? start.safeParse(answer.value).data : undefined;
  if (!read || read.problem !== null) requests.show();
}
