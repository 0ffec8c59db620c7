import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder, type Surroundings } from './data-folder.ts';

const linux: Surroundings = { platform: 'linux', env: {}, home: '/home/anna', argv: ['evenkeel'] };
const mac: Surroundings = { platform: 'darwin', env: {}, home: '/Users/anna', argv: ['Evenkeel'] };
const windows: Surroundings = { platform: 'win32', env: { LOCALAPPDATA: 'D:\\Profiles\\anna\\Local' }, home: 'C:\\Users\\anna', argv: ['Evenkeel.exe'] };

describe('the data folder', () => {
  test.each([
    ['Linux', linux, '/home/anna/.local/share/evenkeel'],
    ['Linux with XDG_DATA_HOME', { ...linux, env: { XDG_DATA_HOME: '/data/anna' } }, '/data/anna/evenkeel'],
    ['Linux with a relative XDG_DATA_HOME, which does not count', { ...linux, env: { XDG_DATA_HOME: 'data' } }, '/home/anna/.local/share/evenkeel'],
    ['Linux with an empty XDG_DATA_HOME', { ...linux, env: { XDG_DATA_HOME: '' } }, '/home/anna/.local/share/evenkeel'],
    ['macOS', mac, '/Users/anna/Library/Application Support/Evenkeel'],
    ['Windows', windows, 'D:\\Profiles\\anna\\Local\\Evenkeel'],
    ['Windows without LOCALAPPDATA', { ...windows, env: {} }, 'C:\\Users\\anna\\AppData\\Local\\Evenkeel'],
  ])('%s', (_system, from, folder) => {
    expect(dataFolder(from)).toBe(folder);
  });

  test.each([
    ['--data /mnt/stick', ['evenkeel', '--data', '/mnt/stick'], '/mnt/stick'],
    ['--data=/mnt/stick', ['evenkeel', '--data=/mnt/stick'], '/mnt/stick'],
    ['the last of two', ['evenkeel', '--data', '/a', '--data', '/b'], '/b'],
    ['a path that is not tidy', ['evenkeel', '--data', '/mnt//stick/../stick/'], '/mnt/stick'],
  ])('%s overrides it', (_what, argv, folder) => {
    expect(dataFolder({ ...linux, env: { XDG_DATA_HOME: '/data' }, argv })).toBe(folder);
  });

  test('a relative --data starts from the working directory', () => {
    expect(dataFolder({ ...linux, argv: ['evenkeel', '--data', 'practice'] })).toBe(path.posix.resolve('practice'));
  });

  test('a Windows path may be given with --data', () => {
    expect(dataFolder({ ...windows, argv: ['Evenkeel.exe', '--data', 'E:\\Practice'] })).toBe('E:\\Practice');
  });

  test.each([[['evenkeel', '--data']], [['evenkeel', '--data', '--hidden']], [['evenkeel', '--data=']]])(
    '%j is refused instead of opening the everyday folder',
    (argv) => {
      expect(() => dataFolder({ ...linux, argv })).toThrow('--data needs a folder');
    },
  );
});
