/** Marks of the services that copy a live database piece by piece and so break it (DB-50). */
const SERVICES: readonly (readonly [string, RegExp])[] = [
  ['OneDrive', /(^|[\\/])OneDrive(( - |-)[^\\/]+)?([\\/]|$)/i],
  ['Dropbox', /(^|[\\/])Dropbox( \([^)]+\))?([\\/]|$)/i],
  ['iCloud Drive', /[\\/](Mobile Documents|com~apple~CloudDocs|iCloudDrive)([\\/]|$)/i],
  ['Google Drive', /(^|[\\/])(Google ?Drive|GoogleDrive-[^\\/]+|My Drive)([\\/]|$)/i],
  ['Nextcloud', /(^|[\\/])(Nextcloud|ownCloud)([\\/]|$)/i],
  ['Syncthing', /(^|[\\/])(Syncthing|Sync)([\\/]|$)/],
  ['network', /^(\\\\|\/\/)[^\\/]+[\\/]/],
];
const NETWORK_TYPES = new Set(['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'fuse.sshfs', '9p', 'davfs', 'fuse.rclone']);

export type SyncFacts = {
  readonly folder: string;
  /** Such as OneDrive's own variables: a redirected folder need not carry the name in its path. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** /proc/mounts on Linux; '' elsewhere. */
  readonly mounts: string;
};

/** The service that copies this folder about, by name (`network`: a drive of another machine); null: none that we know. */
export function syncedBy({ folder, env, mounts }: SyncFacts): string | null {
  for (const variable of ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial']) {
    const root = env[variable];
    if (root && isInside(folder, root)) return 'OneDrive';
  }
  const marked = SERVICES.find(([, mark]) => mark.test(folder));
  return marked?.[0] ?? (isOnNetwork(folder, mounts) ? 'network' : null);
}

function isInside(folder: string, root: string): boolean {
  const [inner, outer] = [folder, root].map((text) => text.replaceAll('\\', '/').replace(/\/+$/, '').toLowerCase());
  return inner === outer || Boolean(inner?.startsWith(`${outer}/`));
}

function isOnNetwork(folder: string, mounts: string): boolean {
  const [mount] = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, at]) => at !== undefined && (at === '/' || isInside(folder, at)))
    .toSorted(([, a = ''], [, b = '']) => b.length - a.length);
  return NETWORK_TYPES.has(mount?.[2] ?? '');
}
