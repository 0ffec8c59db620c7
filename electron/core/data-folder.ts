import path from 'node:path';

export type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly argv: readonly string[];
};

/**
 * Where the practice lives: the same local folder for both hosts (DB-50), or the one given with `--data <folder>`.
 * Pure: it neither looks at the disk nor creates anything.
 */
export function dataFolder(from: Surroundings): string {
  const flavour = from.platform === 'win32' ? path.win32 : path.posix;
  const asked = askedFor(from.argv);
  return asked === null ? usualFolder(from, flavour) : flavour.resolve(asked);
}

function usualFolder({ platform, env, home }: Surroundings, flavour: path.PlatformPath): string {
  if (platform === 'win32') return flavour.join(env['LOCALAPPDATA'] || flavour.join(home, 'AppData', 'Local'), 'Evenkeel');
  if (platform === 'darwin') return flavour.join(home, 'Library', 'Application Support', 'Evenkeel');
  const xdg = env['XDG_DATA_HOME'];
  // The base directory specification has a relative path ignored.
  return flavour.join(xdg && flavour.isAbsolute(xdg) ? xdg : flavour.join(home, '.local', 'share'), 'evenkeel');
}

/** The last `--data` wins, as usual on a command line. One without a folder is a mistake, never the everyday folder. */
function askedFor(argv: readonly string[]): string | null {
  let asked: string | null = null;
  argv.forEach((argument, index) => {
    if (argument === '--data') asked = folderAfter(argv[index + 1]);
    else if (argument.startsWith('--data=')) asked = folderAfter(argument.slice('--data='.length));
  });
  return asked;
}

function folderAfter(value: string | undefined): string {
  if (!value || value.startsWith('--')) throw new Error('--data needs a folder');
  return value;
}
