import path from 'node:path';

/** Where the parts of the built application are, seen from its root (in a package: the archive). */
export type ShippedFiles = { readonly renderer: string; readonly preload: string; readonly worker: string; readonly icon: string; readonly tray: string };

export function shippedFiles(root: string): ShippedFiles {
  return {
    renderer: path.join(root, 'dist', 'renderer'),
    preload: path.join(root, 'dist', 'preload', 'preload.cjs'),
    worker: path.join(root, 'dist', 'main', 'worker.js'),
    icon: path.join(root, 'resources', 'icons', 'linux', '512x512.png'),
    tray: path.join(root, 'resources', 'tray'),
  };
}
