import type { Route } from '#shared/contract/route.ts';
import { MINUTE } from '#shared/time/duration.ts';
import type { TestCore } from '../../../../electron/core/testing/make-core.ts';
import { pass, remind } from '../../../../electron/core/testing/reminding.ts';
import { plainFeatures } from '../../../testing/plain-features.tsx';
import { renderApp, type Rendered } from '../../../testing/render-app.tsx';
import { practice } from '../../interactions/testing/open-interactions.tsx';
import { ReminderScreen } from '../ReminderScreen.tsx';
import { RemindersScreen } from '../RemindersScreen.tsx';

/** A practice whose program reminds of nothing by itself, at 09:12 on Thursday 26 February 2026. */
export async function quietPractice(): Promise<TestCore> {
  const core = await practice();
  await core.call('reminders.saveSettings', { off: ['morning'] });
  return core;
}

/** Each of these comes a minute after the one before, from 09:13 on; all have come. */
export async function come(core: TestCore, ...texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) await remind(core, { text, startsOn: '2026-02-26', time: `09:${13 + index}` });
  await pass(core, (texts.length + 1) * MINUTE);
}

export function openReminders(core: TestCore, at: Route = { view: 'reminders' }): Rendered {
  const plain = plainFeatures();
  return renderApp({ ...plain, screens: { ...plain.screens, reminders: RemindersScreen, reminder: ReminderScreen } }, { core, at });
}
