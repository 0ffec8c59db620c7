import { useEffect } from 'react';
import type { Theme } from '#shared/contract/preferences.ts';

const REMEMBERED = 'evenkeel.theme';
const DARK = '(prefers-color-scheme: dark)';

/** Sets the theme on the page. `system` leaves it to the style sheet, which follows the system by itself. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Before the preferences have come: as the page last looked on this computer, so that it does not change under the eyes. */
export function applyRememberedTheme(): void {
  const remembered = localStorage.getItem(REMEMBERED);
  if (remembered === 'light' || remembered === 'dark') applyTheme(remembered);
}

/** Null while the preferences are not known. */
export function useTheme(theme: Theme | null): void {
  useEffect(() => {
    if (!theme) return;
    applyTheme(theme);
    localStorage.setItem(REMEMBERED, theme);
  }, [theme]);
}

/** The other one of light and dark, as seen now. */
export function otherTheme(theme: Theme): Theme {
  const isDark = theme === 'dark' || (theme === 'system' && matchMedia(DARK).matches);
  return isDark ? 'light' : 'dark';
}
