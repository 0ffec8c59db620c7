import { describe, expect, test } from 'vitest';
import { autostartEntry, autostartFile, isSwitchedOff } from './autostart-entry.ts';

describe('the entry that begins with the desktop', () => {
  test('says what it must', () => {
    expect(autostartEntry({ program: '/opt/Evenkeel/evenkeel', args: ['--hidden'] })).toBe(
      [
        '[Desktop Entry]',
        'Type=Application',
        'Version=1.5',
        'Name=Evenkeel',
        'Exec="/opt/Evenkeel/evenkeel" --hidden',
        'TryExec=/opt/Evenkeel/evenkeel',
        'Icon=app.evenkeel.Evenkeel',
        'Terminal=false',
        'X-GNOME-Autostart-enabled=true',
        '',
      ].join('\n'),
    );
  });

  // Quoted for the command line, then escaped as every value is: two backslashes for one, four for one of the name.
  test.each([
    ['/home/anna/My Programs/Evenkeel.AppImage', String.raw`"/home/anna/My Programs/Evenkeel.AppImage"`],
    ['/home/anna/100%/e', '"/home/anna/100%%/e"'],
    ['/home/anna/$HOME/`e`', '"/home/anna/\\\\$HOME/\\\\`e\\\\`"'],
    ['/home/anna/"e"', String.raw`"/home/anna/\\"e\\""`],
    [String.raw`/home/anna/back\slash`, String.raw`"/home/anna/back\\\\slash"`],
    ['/home/anna/Łódź; rm -rf ~', '"/home/anna/Łódź; rm -rf ~"'],
  ])('starts %s by %s', (program, exec) => {
    expect(autostartEntry({ program, args: [] })).toContain(`\nExec=${exec}\n`);
  });

  test('cannot be had for a path that would end the line', () => {
    expect(autostartEntry({ program: '/tmp/a\nExec=evil', args: [] })).toBeNull();
  });

  test.each([
    [{ XDG_CONFIG_HOME: '/home/anna/.conf' }, '/home/anna/.conf/autostart/app.evenkeel.Evenkeel.desktop'],
    [{ XDG_CONFIG_HOME: 'relative' }, '/home/anna/.config/autostart/app.evenkeel.Evenkeel.desktop'],
    [{}, '/home/anna/.config/autostart/app.evenkeel.Evenkeel.desktop'],
  ])('lies, with %j, in %s', (env, file) => {
    expect(autostartFile({ env, home: '/home/anna' })).toBe(file);
  });

  test.each([
    ['Hidden=true', true],
    ['Hidden = true ', true],
    ['X-GNOME-Autostart-enabled=false', true],
    ['X-GNOME-Autostart-enabled=true', false],
    ['Hidden=false', false],
    ['Comment=Hidden=true', false],
  ])('%j switches it off: %s', (line, off) => {
    expect(isSwitchedOff(`[Desktop Entry]\n${line}\nType=Application\n`)).toBe(off);
  });
});
