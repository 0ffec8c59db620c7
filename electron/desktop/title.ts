import { z } from 'zod';
import type { Application, Log } from '../core/ports.ts';
import type { MainWindow } from './window.ts';

/** The one answer of `app.start` the title depends on; absent in a failed call. */
const start = z.object({ ok: z.literal(true), value: z.object({ sample: z.boolean() }) });

/** The title says so while the sample practice is open: nobody should enter a client there by mistake. */
export function keepTitle(application: Application, window: MainWindow, log: Log): void {
  const retitle = async (): Promise<void> => {
    const sample = start.safeParse(await application.dispatch('app.start', {})).data?.value.sample ?? false;
    window.setTitle(application.text().t(sample ? 'app.window.sampleTitle' : 'app.window.title'));
  };
  const refresh = (): void => void retitle().catch((error: unknown) => log.error('title', error));
  refresh();
  application.onEvent((event) => {
    if (event.name === 'store.replaced' || event.name === 'preferences.changed') refresh();
  });
}
