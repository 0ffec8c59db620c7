// @vitest-environment jsdom
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../../electron/core/testing/fake-ports.ts';
import { makeCore } from '../../../../electron/core/testing/make-core.ts';
import { png } from '../../../../electron/core/testing/pictures.ts';
import { plainFeatures } from '../../../testing/plain-features.tsx';
import { renderApp } from '../../../testing/render-app.tsx';
import { SettingsScreen } from '../SettingsScreen.tsx';

async function openPapers(files: readonly Buffer[] = []) {
  const folder = temporaryFolder();
  const waiting = files.map((content, index) => {
    const file = path.join(folder, `${index}.png`);
    writeFileSync(file, content);
    return file;
  });
  const core = makeCore({ dialogs: { open: async () => waiting.shift() ?? null, folder: async () => null, save: async () => null } });
  await core.call('practice.setUp', { name: 'Brzoza Books' });
  const plain = plainFeatures();
  return renderApp({ ...plain, screens: { ...plain.screens, settings: SettingsScreen } }, { core, at: { view: 'settings', page: 'papers' } });
}

const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });

test('what is typed is seen at once in the head of a document, and kept when it is saved', async () => {
  const { core, user } = await openPapers();
  await user.type(await field('Telephone'), '+48 81 100 20 30');
  expect(await screen.findByText('+48 81 100 20 30', { selector: 'span' })).toBeTruthy();
  await user.type(await field('E-mail'), 'nobody');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect((await field('E-mail')).getAttribute('aria-invalid')).toBe('true'));
  await user.type(await field('E-mail'), '@hale.example');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Kept for every document from now on.');
  expect((await core.call('papers.style', {})).fields).toMatchObject({ phone: '+48 81 100 20 30', email: 'nobody@hale.example' });
});

test('a logo is set and taken away beside what is typed, and a refusal says what to do and takes nothing', async () => {
  const { core, user } = await openPapers([png(60, 20), Buffer.from('no picture')]);
  await user.type(await field('Website'), 'hale.example');
  await user.click(screen.getByRole('button', { name: 'Choose a file' }));
  expect(await screen.findByRole('img', { name: 'Brzoza Books' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Choose a file' }));
  expect((await screen.findByRole('alert')).textContent).toContain('your present one stays');
  expect((await core.call('papers.style', {})).letterhead.logo).toMatchObject({ width: 60 });
  expect((await field('Website')).value).toBe('hale.example');
  await user.click(screen.getByRole('button', { name: 'Take the logo away' }));
  await waitFor(() => expect(screen.queryByRole('img', { name: 'Brzoza Books' })).toBeNull());
});
