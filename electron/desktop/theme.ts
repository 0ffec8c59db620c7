import { nativeTheme } from 'electron';
import type { Theme } from '#shared/contract/preferences.ts';
import type { Application } from '../core/ports.ts';
import type { MainWindow } from './window.ts';

/** `--paper` of the two themes (renderer/styles/tokens.css): what the window shows before its page does. */
const PAPER = { light: '#ffffff', dark: '#181d1c' } as const;

export function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light;
}

/** Title bar, dialogs and menus take the theme the user chose, not only the page. */
export function applyTheme(theme: Theme | undefined): void {
  nativeTheme.themeSource = theme ?? 'system';
}

export function followTheme(application: Application, window: MainWindow): void {
  application.onEvent((event) => {
    if (event.name === 'preferences.changed') applyTheme(event.payload.theme);
  });
  nativeTheme.on('updated', () => window.setBackgroundColor(backgroundColor()));
}
