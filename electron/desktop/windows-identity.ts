import { app } from 'electron';

/** Under which Windows knows the program, in its taskbar and for its toasts; the installer's shortcut carries the same (appId). */
export const APP_USER_MODEL_ID = 'app.evenkeel.Evenkeel';

/** Whom Windows starts when a toast of a program that has ended is clicked. For ever the same, or old toasts lead nowhere. */
export const TOAST_ACTIVATOR = '{3C9D1E7A-5B42-4F0E-9A6D-2E8F71C4B503}';

/** First of all, and before the program is ready (REM-31). */
export function introduceToWindows(): void {
  app.setAppUserModelId(APP_USER_MODEL_ID);
  app.setToastActivatorCLSID(TOAST_ACTIVATOR);
}
