import path from 'node:path';
import { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, test } from 'vitest';
import { textIn } from '#shared/text/index.ts';
import { control } from '../../tests/fakes/electron.ts';
import { fileDialogs } from './file-dialogs.ts';

control.ready();
const window = new BrowserWindow({ show: false });
const make = (language: 'en' | 'pl' = 'en') => fileDialogs({ parent: () => window, text: () => textIn(language) });
const asked = (kind: 'Open' | 'Save'): object[] => control.calls(`dialog.show${kind}Dialog`).map(([options]) => options as object);
const contacts = path.resolve('/home/anna/contacts/klienci.csv');

beforeEach(() => {
  control.records.length = 0;
});

describe('the open dialog', () => {
  test('gives the path, and offers what can be read', async () => {
    control.answers.openDialog.push({ canceled: false, filePaths: [contacts] });
    expect(await make('pl').open('contacts')).toBe(contacts);
    expect(asked('Open')).toMatchObject([
      {
        properties: ['openFile'],
        filters: [
          { name: 'Kontakty (vCard, CSV)', extensions: ['vcf', 'vcard', 'csv', 'tsv', 'txt'] },
          { name: 'Wszystkie pliki', extensions: ['*'] },
        ],
      },
    ]);
  });

  test('gives null when the user thought better of it', async () => {
    expect(await make().open('practice')).toBeNull();
    control.answers.openDialog.push({ canceled: false, filePaths: [] });
    expect(await make().open('practice')).toBeNull();
  });

  test('starts among the documents, then where the last file was', async () => {
    const dialogs = make();
    control.answers.openDialog.push({ canceled: false, filePaths: [contacts] });
    await dialogs.open('contacts');
    await dialogs.open('practice');
    await dialogs.save('clients.csv');
    expect(asked('Open').map((options) => 'defaultPath' in options && options.defaultPath)).toEqual([
      expect.stringMatching(/documents$/),
      path.dirname(contacts),
    ]);
    expect(asked('Save')).toMatchObject([{ defaultPath: path.join(path.dirname(contacts), 'clients.csv') }]);
  });
});

describe('the save dialog', () => {
  test('gives the path and warns before it writes over a file', async () => {
    control.answers.saveDialog.push({ canceled: false, filePath: contacts });
    expect(await make().save('klienci.csv')).toBe(contacts);
    expect(asked('Save')).toMatchObject([{ properties: ['createDirectory', 'showOverwriteConfirmation'] }]);
  });

  test('gives null when the user thought better of it', async () => {
    expect(await make().save('klienci.csv')).toBeNull();
  });

  test('takes the name of a suggestion and never its folder', async () => {
    await make().save('../../etc/cron.d/clients.csv');
    expect(asked('Save')).toMatchObject([{ defaultPath: expect.stringMatching(/documents[\\/]clients\.csv$/) as unknown }]);
  });
});

describe('the folder dialog', () => {
  const stick = path.resolve('/media/anna/stick');

  test('asks for a folder, lets one make a new one, and gives its path', async () => {
    control.answers.openDialog.push({ canceled: false, filePaths: [stick] });
    expect(await make().folder()).toBe(stick);
    expect(asked('Open')).toMatchObject([{ properties: ['openDirectory', 'createDirectory'], defaultPath: expect.stringMatching(/documents$/) as unknown }]);
  });

  test('gives null when the user thought better of it, and remembers nothing', async () => {
    const dialogs = make();
    control.answers.openDialog.push({ canceled: true, filePaths: [stick] });
    expect(await dialogs.folder()).toBeNull();
    control.answers.openDialog.push({ canceled: false, filePaths: [] });
    expect(await dialogs.folder()).toBeNull();
    await dialogs.folder();
    expect(asked('Open').at(-1)).toMatchObject({ defaultPath: expect.stringMatching(/documents$/) as unknown });
  });

  test('starts the next dialog within the folder that was chosen', async () => {
    const dialogs = make();
    control.answers.openDialog.push({ canceled: false, filePaths: [stick] });
    await dialogs.folder();
    await dialogs.save('copy.zip');
    expect(asked('Save')).toMatchObject([{ defaultPath: path.join(stick, 'copy.zip') }]);
  });
});
