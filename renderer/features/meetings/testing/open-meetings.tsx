import { vi } from 'vitest';
import type { TestCore } from '../../../../electron/core/testing/make-core.ts';
import type { CommandName } from '#shared/contract/index.ts';
import type { Route } from '#shared/contract/route.ts';
import { plainFeatures } from '../../../testing/plain-features.tsx';
import { renderApp, type Rendered } from '../../../testing/render-app.tsx';
import { CallingScreen } from '../../calls/CallingScreen.tsx';
import { CallsPage } from '../../calls/CallsPage.tsx';
import { LogProvider } from '../../interactions/LogProvider.tsx';
import { MeetingNewScreen } from '../MeetingNewScreen.tsx';
import { MeetingScreen } from '../MeetingScreen.tsx';
import { MeetingsPage } from '../MeetingsPage.tsx';

/** The screens of meetings and calls in their frame. */
export function openMeetings(core: TestCore, at: Route): Rendered {
  sessionStorage.clear();
  const plain = plainFeatures();
  const screens = {
    ...plain.screens,
    meetings: MeetingsPage,
    meeting: MeetingScreen,
    'meeting-new': MeetingNewScreen,
    calls: CallsPage,
    calling: CallingScreen,
  };
  return renderApp({ ...plain, screens, Around: LogProvider }, { core, at });
}

/** From now on the core refuses this command. */
export function refuse(core: TestCore, name: CommandName): void {
  const dispatch = core.application.dispatch.bind(core.application);
  vi.spyOn(core.application, 'dispatch').mockImplementation((asked, input) =>
    asked === name ? Promise.resolve({ ok: false, error: { code: 'disk-full', message: 'The disk is full' } }) : dispatch(asked, input),
  );
}
