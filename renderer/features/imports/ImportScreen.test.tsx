// @vitest-environment jsdom
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../../electron/core/testing/fake-ports.ts';
import { addClient, makeCore, type TestCore } from '../../../electron/core/testing/make-core.ts';
import { renderScreen, type Rendered } from '../../testing/render-app.tsx';
import { ImportScreen } from './ImportScreen.tsx';

/** A thread has to start and to read: on a busy machine that takes its time. */
const READING = { timeout: 20_000 };

const CLIENTS = `NAZWA;OSOBA;E-MAIL;TEL;RYTM;KOLOR
Dudek Logistyka;Katarzyna Dudek;k.dudek@dudeklog.example;+48 71 555 01 40;co dwa tygodnie;
Aksoylu Textiles;Yusuf Aksoylu;yusuf@aksoylu;+49 30 555 0164;;red
;;faktury@nowak.example;;;
Piekarnia Maślanka;;biuro@maslanka.example;+48 58 555 01 19;co miesiąc;
Dudek Logistyka;Jan Dudek;j.dudek@dudeklog.example;;;
`;

beforeEach(() => sessionStorage.clear());

type Opened = Rendered & { readonly saved: () => string };

/** The import page, whose file dialog answers with a file of that content; what is saved goes to a file too. */
async function opened(name: string, content: string, setUp?: (core: TestCore) => Promise<unknown>): Promise<Opened> {
  const folder = temporaryFolder();
  const [file, target] = [path.join(folder, name), path.join(folder, 'saved')];
  writeFileSync(file, content);
  const core = makeCore({ dialogs: { open: async () => file, folder: async () => null, save: async () => target } });
  await core.call('practice.setUp', {});
  await setUp?.(core);
  const rendered = renderScreen(<ImportScreen />, { core, at: { view: 'import' } });
  return { ...rendered, saved: () => readFileSync(target, 'utf8') };
}

async function preview(name: string, content: string, setUp?: (core: TestCore) => Promise<unknown>): Promise<Opened> {
  const rendered = await opened(name, content, setUp);
  await rendered.user.click(await screen.findByRole('button', { name: 'Choose a file' }));
  await screen.findByRole('grid', { name: 'Rows of the file' }, READING);
  return rendered;
}

const row = (name: RegExp): Promise<HTMLElement> => screen.findByRole('row', { name });
const shown = (text: string | RegExp): Promise<HTMLElement> => screen.findByText(text, undefined, READING);
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

test('a file is looked at, brought in and taken back', async () => {
  const { user, core, container } = await preview('klienci.csv', CLIENTS);
  expect(screen.getByText('klienci.csv, 5 rows')).toBeDefined();
  expect(screen.getByText('3 rows can come in: 3 new. 2 are refused.')).toBeDefined();
  await user.click(button('Import 2 clients'));
  await shown('2 clients are in: 2 new, 2 people. 2 rows were refused.');
  expect((await core.call('clients.list', {})).rows.map(({ name }) => name)).toEqual(['Dudek Logistyka', 'Piekarnia Maślanka']);
  await user.click(button('Undo the import'));
  await waitFor(() => expect(container.textContent).toContain('The import is undone. 2 clients were taken out again.'));
  expect((await core.call('clients.list', {})).total).toBe(0);
  await user.click(button('Import another file'));
  expect((await row(/klienci\.csv/)).textContent).toContain('Undone on 26 Feb 2026');
  expect(screen.queryByRole('button', { name: 'Undo the import of klienci.csv' })).toBeNull();
});

test('each column says which heading it comes from, and one that has nothing to show is not there', async () => {
  await preview('klienci.csv', CLIENTS);
  expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
    '',
    'Row',
    'Result',
    'Firmfrom NAZWA',
    'Personfrom OSOBA',
    'Mailfrom E-MAIL',
    'Phonefrom TEL',
    'Updatesfrom RYTM',
  ]);
});

test('a refused row says why under it; mended by hand it comes in', async () => {
  const { user } = await preview('klienci.csv', CLIENTS);
  const refused = await row(/yusuf@aksoylu/);
  expect(refused.textContent).toContain('An e-mail address looks like name@firm.example. Correct it here, or import the row without it.');
  await user.click(within(refused).getByRole('button', { name: 'Correct row 3' }));
  const mail = within(await screen.findByRole('dialog', { name: 'Row 3: Aksoylu Textiles' })).getByRole('textbox', { name: 'Mail' });
  expect(document.activeElement).toBe(mail);
  await user.clear(mail);
  await user.type(mail, 'yusuf@aksoylu.example');
  await user.click(button('Take the row'));
  await shown('4 rows can come in: 4 new. 1 is refused.');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(await row(/yusuf@aksoylu\.example/));
});

test('a row that is mended only in part stays open and says what is wrong now', async () => {
  const { user } = await preview('klienci.csv', CLIENTS);
  (await row(/faktury@nowak/)).focus();
  await user.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('Neither a person nor a company is named here.')).toBeDefined();
  await user.type(dialog.getByRole('textbox', { name: 'Firm' }), 'Nowak');
  await user.clear(dialog.getByRole('textbox', { name: 'Mail' }));
  await user.type(dialog.getByRole('textbox', { name: 'Mail' }), 'faktury');
  await user.click(button('Take the row'));
  expect(await dialog.findByText('An e-mail address looks like name@firm.example.')).toBeDefined();
  await user.clear(dialog.getByRole('textbox', { name: 'Mail' }));
  await user.click(button('Take the row'));
  await shown('4 rows can come in: 4 new. 1 is refused.');
});

test('Space ticks and unticks the row one is on, and the button says how many clients come in', async () => {
  const { user } = await preview('klienci.csv', CLIENTS);
  const bakery = await row(/Piekarnia/);
  bakery.focus();
  await user.keyboard(' ');
  await screen.findByRole('button', { name: 'Import 1 client' });
  expect(within(bakery).getByText('Left out')).toBeDefined();
  await user.keyboard(' ');
  await screen.findByRole('button', { name: 'Import 2 clients' });
  await user.click(screen.getByRole('checkbox', { name: 'Import all rows' }));
  await waitFor(() => expect((button('Import 0 clients') as HTMLButtonElement).disabled).toBe(true));
});

test('whoever is there already is filled in, left out or doubled, one by one or all at once', async () => {
  const setUp = (core: TestCore): Promise<unknown> =>
    addClient(core, { name: 'The bakery', points: [{ kind: 'email', label: '', value: 'biuro@maslanka.example' }] }, null);
  const { user } = await preview('klienci.csv', CLIENTS, setUp);
  const bakery = await row(/Piekarnia/);
  expect(bakery.textContent).toContain('You have this client as “The bakery”: the mail address is the same.');
  await user.click(within(bakery).getByRole('button', { name: 'Row 5: Updates one. Change' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Leave the row out' }));
  await within(bakery).findByText('Left out');
  await user.click(button('All rows whose client is already there'));
  await user.click(await screen.findByRole('menuitem', { name: 'Make second clients of them all' }));
  await within(bakery).findByText('New');
  expect(screen.getByText('3 rows can come in: 3 new. 2 are refused.')).toBeDefined();
});

test('only the rows asked for are shown, and an empty answer offers all of them', async () => {
  const { user } = await preview('klienci.csv', CLIENTS);
  await user.click(screen.getByRole('radio', { name: 'Refused 2' }));
  await waitFor(() => expect(screen.queryByRole('row', { name: /Piekarnia/ })).toBeNull());
  expect(await row(/yusuf/)).toBeDefined();
  await user.click(screen.getByRole('radio', { name: 'Updates 0' }));
  await user.click(await screen.findByRole('button', { name: 'Show all rows' }));
  expect(await row(/Piekarnia/)).toBeDefined();
});

test('when the last of the rows shown is mended and goes, the one before it takes the focus', async () => {
  const { user } = await preview('klienci.csv', CLIENTS);
  await user.click(screen.getByRole('radio', { name: 'Refused 2' }));
  await waitFor(() => expect(screen.queryByRole('row', { name: /Piekarnia/ })).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Correct row 4' }));
  await user.type(within(await screen.findByRole('dialog')).getByRole('textbox', { name: 'Firm' }), 'Nowak');
  await user.click(button('Take the row'));
  await waitFor(() => expect(screen.queryByRole('row', { name: /faktury/ })).toBeNull());
  const left = await row(/yusuf/);
  await waitFor(() => expect(document.activeElement).toBe(left));
});

test('a column we do not know is assigned by hand', async () => {
  const { user, core } = await preview('klienci.csv', CLIENTS);
  expect(screen.getByText('Not imported: column KOLOR')).toBeDefined();
  await user.click(button('Assign it'));
  const dialog = within(await screen.findByRole('dialog', { name: 'What the columns mean' }));
  await user.click(dialog.getByRole('button', { name: /KOLOR comes in as/ }));
  await user.click(await screen.findByRole('option', { name: 'Tags' }));
  await user.click(dialog.getByRole('button', { name: 'Read again' }));
  await screen.findByRole('button', { name: 'What the columns mean' }, READING);
  const remembered = JSON.parse(sessionStorage.getItem('evenkeel.own.import') ?? '{}') as { readonly draft: string };
  expect((await core.call('imports.draft', { draft: remembered.draft })).columns.at(-1)).toMatchObject({ heading: 'KOLOR', field: 'groups' });
});

test('another separator is tried without choosing the file again', async () => {
  const { user } = await preview('klienci.csv', CLIENTS);
  await user.click(button(/Columns split by/));
  await user.click(await screen.findByRole('option', { name: 'Comma' }));
  await waitFor(() => expect(button(/Columns split by/).textContent).toContain('Comma'), READING);
  await shown(/^5 rows can come in|^No row can come in/);
  await user.click(button(/Columns split by/));
  await user.click(await screen.findByRole('option', { name: 'Semicolon' }));
  await shown('3 rows can come in: 3 new. 2 are refused.');
});

test('one label of the file comes in', async () => {
  const { user } = await preview('labels.csv', 'Company,Labels\nOne,Clients\nTwo,Family\nThree,"Clients, VAT"\n');
  await user.click(button('Which rows come in: All'));
  await user.click(await screen.findByRole('button', { name: 'Only Clients' }));
  await screen.findByText('2 are ticked.', { exact: false });
  await user.keyboard('{Escape}');
  expect(button('Import 2 clients')).toBeDefined();
  expect(within(await row(/Two/)).getByText('Left out')).toBeDefined();
});

test('the refused rows are saved with their reasons, before the import and after it', async () => {
  const { user, saved } = await preview('klienci.csv', CLIENTS);
  await user.click(button('Save the 2 refused rows'));
  await waitFor(() => expect(saved()).toContain('An e-mail address looks like name@firm.example.'));
  await user.click(button('Import 2 clients'));
  await user.click(await screen.findByRole('button', { name: 'Save the 2 refused rows' }, READING));
  expect(await screen.findByRole('button', { name: 'Refused rows saved' })).toBeDefined();
});

test('a file of another kind is told by what it is, and another can be chosen', async () => {
  const { user } = await opened('klienci.xlsx', 'PK\u0003\u0004 not text');
  await user.click(await screen.findByRole('button', { name: 'Choose a file' }));
  const alert = within(await screen.findByRole('alert', undefined, READING));
  expect(alert.getByText('This is a spreadsheet. Save it as CSV, then choose that file. Nothing was written.')).toBeDefined();
  await user.click(alert.getByRole('button', { name: 'Choose another file' }));
  expect(await screen.findByRole('button', { name: 'Choose a file' })).toBeDefined();
});

test('the preview survives a reload; one that is gone leads back to choosing', async () => {
  const { core, container } = await preview('klienci.csv', CLIENTS);
  const again = renderScreen(<ImportScreen />, { core, at: { view: 'import' } });
  expect(await within(again.container).findByText('klienci.csv, 5 rows')).toBeDefined();
  expect(container.textContent).toContain('klienci.csv, 5 rows');
  sessionStorage.setItem('evenkeel.own.import', JSON.stringify({ draft: 'closed', options: {}, stage: 'active' }));
  const later = renderScreen(<ImportScreen />, { core, at: { view: 'import' } });
  expect(await within(later.container).findByText('The preview of the last file is closed. Choose the file again.')).toBeDefined();
});
