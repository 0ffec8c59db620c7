import { app } from 'electron';

/** The packaged program was started without Chromium's sandbox. */
export class SandboxMissing extends Error {
  constructor() {
    super('started with --no-sandbox');
    this.name = 'SandboxMissing';
  }
}

/**
 * What starts an AppImage adds `--no-sandbox` by itself where the system allows no user namespaces. We would rather not
 * start than show imported letters and notes without the sandbox (R31). Throws SandboxMissing.
 */
export function requireSandbox(): void {
  if (app.isPackaged && app.commandLine.hasSwitch('no-sandbox')) throw new SandboxMissing();
}
