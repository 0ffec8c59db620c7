import type { Background } from '../core/ports.ts';
import type { LoginItem } from './login-item.ts';
import type { DesktopPreferences } from './preferences.ts';

export type LoginChoice = { readonly preferences: DesktopPreferences; readonly atLogin: Background['atLogin'] };

/**
 * Whether the program begins with the computer is known to the system alone: what it says counts as chosen, so that a user
 * who took the program off its list finds it switched off, and no other choice puts it back (R12). A new choice is told to
 * the system before it is kept.
 */
export function loginChoice(preferences: DesktopPreferences, login: LoginItem): LoginChoice {
  // As the page was last told: preferences are read far too often to ask the system each time.
  let seen = login.state();
  return {
    atLogin() {
      seen = login.state();
      return seen;
    },
    preferences: {
      ...preferences,
      read: () => (seen === 'unsupported' ? preferences.read() : { ...preferences.read(), startAtLogin: seen === 'on' }),
      write(value) {
        if (value.startAtLogin !== (seen === 'on')) login.choose(value.startAtLogin);
        seen = login.state();
        preferences.write(value);
      },
    },
  };
}
