import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/fake-ports.ts';
import { isZip, readZip, type ZipLimits } from './read-zip.ts';
import { rawZip } from './testing/raw-zip.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

const NOON = Date.UTC(2026, 1, 26, 12);
const newFile = (name = 'x.zip'): string => path.join(temporaryFolder(), name);

async function written(entries: Iterable<ZipEntry>): Promise<string> {
  const file = newFile();
  await writeZip(file, entries, NOON);
  return file;
}

function raw(...entries: Parameters<typeof rawZip>): string {
  const file = newFile();
  writeFileSync(file, rawZip(...entries));
  return file;
}

const readAll = (file: string, limits?: ZipLimits): Promise<Record<string, string>> =>
  readZip(
    file,
    async (zip) => {
      const all: Record<string, string> = {};
      for (const { name } of zip.entries) all[name] = await zip.text(name, 1_000_000);
      return all;
    },
    limits,
  );

test('texts, bytes, files and streams come back as they went in', async () => {
  const source = newFile('photo.jpg');
  const photo = randomBytes(300_000);
  writeFileSync(source, photo);
  const file = await written([
    { name: 'manifest.json', content: '{"ż":1}' },
    { name: 'files/photo', content: { file: source }, compress: false },
    { name: 'empty', content: '' },
    { name: 'rows.csv', content: () => Readable.from([Buffer.from('a;b\n'), Buffer.from('1;2\n')]) },
  ]);
  const target = newFile('out');
  await readZip(file, (zip) => zip.extract('files/photo', target));
  expect(readFileSync(target).equals(photo)).toBe(true);
  expect(await readAll(file)).toMatchObject({ 'manifest.json': '{"ż":1}', empty: '', 'rows.csv': 'a;b\n1;2\n' });
  expect(isZip(file)).toBe(true);
});

test('a zip is for its owner’s eyes, and nothing but the zip is left', async () => {
  const file = await written([{ name: 'a', content: 'x' }]);
  expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('an entry is made only when the one before it has been written', async () => {
  const events: string[] = [];
  function* entries(): Generator<ZipEntry> {
    for (const name of ['a', 'b']) {
      events.push(`asked ${name}`);
      yield { name, content: () => Readable.from([Buffer.alloc(200_000, name)]).on('end', () => void events.push(`read ${name}`)) };
    }
  }
  await written(entries());
  expect(events).toEqual(['asked a', 'read a', 'asked b', 'read b']);
});

test.each<[string, ZipEntry, string]>([
  ['a file that is not there', { name: 'b', content: { file: '/no/such/file' } }, 'file-not-found'],
  ['a stream that breaks', { name: 'b', content: () => Readable.from(breaking()) }, 'the source broke'],
  ['a name that leaves its folder', { name: '../b', content: '' }, 'safe name'],
  ['a second entry of the same name', { name: 'a', content: '' }, 'safe name'],
])('%s leaves the old zip as it was', async (_, bad, message) => {
  const file = await written([{ name: 'old', content: 'still here' }]);
  await expect(writeZip(file, [{ name: 'a', content: 'x'.repeat(100_000) }, bad], NOON)).rejects.toThrow(message);
  expect(await readAll(file)).toEqual({ old: 'still here' });
  expect(existsSync(`${file}.tmp`)).toBe(false);
});

async function* breaking(): AsyncGenerator<Buffer> {
  yield Buffer.from('half');
  throw new Error('the source broke');
}

test('a target that cannot be written is refused with a reason', async () => {
  const folder = newFile('taken');
  mkdirSync(folder);
  await expect(writeZip(folder, [{ name: 'a', content: 'x' }], NOON)).rejects.toMatchObject({ code: 'file-unreadable' });
});

test.each<[string, string]>([
  ['climbs out', '../../evenkeel.db'],
  ['starts at the root', '/etc/cron.d/x'],
  ['names a drive', 'C:/Windows/x.dll'],
  ['climbs out by backslashes', String.raw`..\..\x`],
  ['hides a second name behind a zero', 'a\u0000.txt'],
])('an entry that %s is refused before anything is read', async (_, name) => {
  await expect(
    readAll(
      raw([
        { name: 'ok', content: 'x' },
        { name, content: 'x' },
      ]),
    ),
  ).rejects.toMatchObject({ code: 'archive-unsafe' });
});

test('a link, a device and an encrypted entry are refused', async () => {
  for (const odd of [{ mode: 0o120777 }, { mode: 0o060600 }, { encrypted: true, deflate: true }])
    await expect(readAll(raw([{ name: 'odd', content: '/etc/passwd', ...odd }]))).rejects.toMatchObject({ code: 'archive-unsafe' });
});

test('two entries that would be one file on Windows are refused', async () => {
  const file = raw([
    { name: 'files/A', content: '1' },
    { name: 'files/a', content: '2' },
  ]);
  await expect(readAll(file)).rejects.toMatchObject({ code: 'archive-unsafe' });
});

test('an archive that claims or holds too much is refused', async () => {
  const limits = { entries: 3, bytes: 1000, ratio: 200 };
  const four = await written(['a', 'b', 'c', 'd'].map((name) => ({ name, content: 'x' })));
  await expect(readAll(four, limits)).rejects.toMatchObject({ code: 'archive-unsafe' });
  const large = await written([{ name: 'a', content: 'x'.repeat(1001) }]);
  await expect(readAll(large, limits)).rejects.toMatchObject({ code: 'archive-unsafe' });
  const bomb = await written([{ name: 'a', content: Buffer.alloc(70 * 1024 ** 2) }]);
  await expect(readAll(bomb)).rejects.toMatchObject({ code: 'archive-unsafe' });
  await expect(readZip(large, (zip) => zip.text('a', 1000))).rejects.toMatchObject({ code: 'archive-unsafe' });
});

test('an entry that unpacks to more than it says is damage', async () => {
  const file = raw([{ name: 'a', content: 'x'.repeat(5000), deflate: true, claims: 10 }]);
  await expect(readAll(file)).rejects.toMatchObject({ code: 'archive-damaged' });
});

test('a flipped byte, a torn end and a file that is no zip are damage', async () => {
  const good = await written([{ name: 'a', content: randomBytes(5000) }]);
  const flipped = readFileSync(good);
  flipped[2000]! ^= 0xff;
  const files = [newFile(), newFile(), newFile()] as const;
  writeFileSync(files[0], flipped);
  writeFileSync(files[1], readFileSync(good));
  truncateSync(files[1], 3000);
  writeFileSync(files[2], 'no zip, only words');
  for (const file of files) await expect(readAll(file)).rejects.toMatchObject({ code: 'archive-damaged' });
  expect(isZip(files[2])).toBe(false);
});

test('unpacking never follows or replaces what is there', async () => {
  const file = await written([{ name: 'a', content: 'new' }]);
  const [precious, link] = [newFile('precious'), newFile('link')];
  writeFileSync(precious, 'old');
  symlinkSync(precious, link);
  await expect(readZip(file, (zip) => zip.extract('a', link))).rejects.toThrow();
  expect(readFileSync(precious, 'utf8')).toBe('old');
});

test('an entry that is not there is named so', async () => {
  const file = await written([{ name: 'a', content: 'x' }]);
  await expect(readZip(file, (zip) => zip.stream('b'))).rejects.toMatchObject({ code: 'file-not-found' });
});
