import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { routeText } from '#shared/contract/route.ts';
import { classes } from '../ui/classes.ts';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { Banners } from './Banners.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import styles from './Frame.module.css';
import { Outlet } from './Outlet.tsx';
import { Rail } from './Rail.tsx';
import { useRouter } from './router.tsx';
import type { Features } from './screens.ts';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { useStart } from './start.tsx';
import { TopBar } from './TopBar.tsx';
import { useDueWords } from './use-due-count.ts';
import { useFrameCommands } from './use-frame-commands.ts';
import { useKeyboardCommands } from './use-keyboard-commands.ts';
import { useNavigationRequests } from './use-navigation-requests.ts';
import { usePageTitle, useTitleFocus } from './use-page-title.ts';

const css = classes(styles);

/** Rail, top bar and the page of the present route; what can be opened from anywhere lies over it. */
export function Frame({ features }: { readonly features: Features }) {
  const { t } = useTranslation();
  const { route, step } = useRouter();
  const { sample, capabilities } = useStart();
  const main = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);
  useFrameCommands(setOpen);
  useKeyboardCommands(capabilities.menu);
  useNavigationRequests();
  usePageTitle(main, t(sample ? 'app.window.sampleTitle' : 'app.window.title'), useDueWords());
  useTitleFocus(main, step);

  return (
    <div className={css('window')}>
      <button type="button" className={css('skip')} onClick={() => main.current?.focus()}>
        {t('app.top.skip')}
      </button>
      <Banners />
      <div className={css('app')}>
        <Rail />
        <div className={css('body')}>
          <TopBar />
          <main ref={main} tabIndex={-1} className={css('main')}>
            <ErrorBoundary key={routeText(route)}>
              <Suspense
                fallback={
                  <Page>
                    <Waiting />
                  </Page>
                }
              >
                <Outlet screens={features.screens} route={route} />
              </Suspense>
            </ErrorBoundary>
          </main>
        </div>
      </div>
      <CommandPalette isOpen={open === 'palette'} onClose={() => setOpen(null)} />
      <ShortcutSheet isOpen={open === 'shortcuts'} onClose={() => setOpen(null)} />
    </div>
  );
}
