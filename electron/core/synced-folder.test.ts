import { expect, test } from 'vitest';
import { syncedBy } from './synced-folder.ts';

test.each([
  ['C:\\Users\\Ewa\\OneDrive - Biuro\\Evenkeel', 'OneDrive'],
  ['/Users/ewa/Library/CloudStorage/OneDrive-Personal/Evenkeel', 'OneDrive'],
  ['/home/ewa/Dropbox/evenkeel', 'Dropbox'],
  ['C:\\Users\\Ewa\\Dropbox (Praca)\\evenkeel', 'Dropbox'],
  ['/Users/ewa/Library/Mobile Documents/com~apple~CloudDocs/evenkeel', 'iCloud Drive'],
  ['/Users/ewa/Library/CloudStorage/GoogleDrive-ewa@firm.example/My Drive/evenkeel', 'Google Drive'],
  ['/home/ewa/Nextcloud/evenkeel', 'Nextcloud'],
  ['/home/ewa/Sync/evenkeel', 'Syncthing'],
  ['\\\\server\\share\\evenkeel', 'network'],
  ['/home/ewa/.local/share/evenkeel', null],
  ['/home/dropboxfan/evenkeel', null],
])('%s → %s', (folder, expected) => {
  expect(syncedBy({ folder, env: {}, mounts: '' })).toBe(expected);
});

test('a folder that OneDrive took over without its name is known by its variable', () => {
  expect(syncedBy({ folder: 'D:\\Chmura\\Evenkeel', env: { OneDrive: 'D:\\Chmura' }, mounts: '' })).toBe('OneDrive');
});

test('a mounted share counts, the local disk beside it does not', () => {
  const mounts = '/dev/sda1 / ext4 rw 0 0\nnas:/share /mnt/nas nfs4 rw 0 0\n';
  expect([syncedBy({ folder: '/mnt/nas/evenkeel', env: {}, mounts }), syncedBy({ folder: '/mnt/other', env: {}, mounts })]).toEqual(['network', null]);
});
