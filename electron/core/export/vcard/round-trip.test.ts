import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Card } from '#shared/domain/import-card.ts';
import { readFile } from '../../testing/import-files.ts';
import { makeCore, type TestCore } from '../../testing/make-core.ts';

const fixtures = path.join(import.meta.dirname, '../../../../tests/fixtures/import');
const names = globSync('*.vcf', { cwd: fixtures }).toSorted();

async function cardsFrom(core: TestCore): Promise<string> {
  const { file } = await core.call('exports.run', { export: 'e', what: { kind: 'practice', format: 'vcard' } });
  return readFileSync(core.application.files.take(file)?.path ?? '', 'utf8');
}

/** Tags have no order of their own, and a card without an identifier gets ours. */
function comparable(card: Card): string {
  return JSON.stringify({ ...card, uid: '', groups: card.groups.toSorted() }, null, 1);
}

/** Reads a file in, every card as a client of its own, and writes it out again. */
async function throughAPractice(name: string, content: string | Uint8Array): Promise<{ readonly written: string; readonly rows: Card[] }> {
  const core = makeCore();
  const { draft } = await readFile(core, name, content);
  const { rows } = await core.call('imports.rows', { draft, limit: 500 });
  await core.call('imports.decide', { draft, rows: null, decision: 'separate' });
  await core.call('imports.commit', { draft });
  const written = await cardsFrom(core);
  await core.application.stop();
  return { written, rows: rows.filter(({ problem }) => problem === null).map(({ card }) => card) };
}

test.each(names)('%s comes out of a practice as it went in: labels, photos and what has no field of ours', async (name) => {
  const first = await throughAPractice(name, readFileSync(path.join(fixtures, name)));
  const second = await throughAPractice(name, first.written);
  const third = await throughAPractice(name, second.written);
  expect(second.rows).not.toEqual([]);
  expect(third.written).toBe(second.written);
  expect(second.rows.map(comparable).toSorted()).toEqual(first.rows.map(comparable).toSorted());
});

test('what no field of ours holds is written again to the letter', async () => {
  const card = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Anna Wrona',
    'N:Wrona;Anna;;;',
    'ORG:Wrona Ceramika;Piece',
    'TITLE:Kierowniczka\\, zmiana 1',
    'item1.TEL:+48 42 555 01 72',
    'item1.X-ABLabel:Piec nr 2',
    'TEL;TYPE=CELL:+48 600 100 200',
    'IMPP;X-SERVICE-TYPE=Signal:x-apple:anna',
    'X-SOCIALPROFILE;TYPE=mastodon:https://social.example/@anna',
    'X-NIP:527-010-33-91',
    'UID:anna-1',
    'END:VCARD',
    '',
  ].join('\r\n');
  const { written } = await throughAPractice('a.vcf', card);
  const lines = written.split('\r\n');
  for (const line of ['TITLE:Kierowniczka\\, zmiana 1', 'TEL;TYPE=CELL:+48 600 100 200', 'X-NIP:527-010-33-91', 'UID:anna-1', 'ORG:Wrona Ceramika;Piece'])
    expect(lines).toContain(line);
  expect(lines.some((line) => /^ITEM\d\.X-ABLABEL:Piec nr 2$/.test(line))).toBe(true);
  expect(written).toContain('x-apple:anna');
  expect(written).toContain('https://social.example/@anna');
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});
