import open from 'open';

type Surroundings = { readonly platform: NodeJS.Platform; readonly env: Readonly<Record<string, string | undefined>> };

/** Whether there is a screen on which a browser could appear. */
export function hasDisplay({ platform, env }: Surroundings): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Opens the browser that is installed, where there is one: the address stands in the terminal anyway, so failing is no failure. */
export async function openBrowser(address: string, surroundings: Surroundings = process): Promise<void> {
  if (!hasDisplay(surroundings)) return;
  try {
    const child = await open(address);
    child.on('error', () => undefined);
    child.unref();
  } catch (error) {
    // No xdg-open, no browser, no session bus.
    if (!(error instanceof Error)) throw error;
  }
}
