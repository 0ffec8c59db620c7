import { beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '#shared/contract/error.ts';
import { LANGUAGES } from '#shared/domain/language.ts';
import { app, control } from '../../tests/fakes/electron.ts';
import { requireSandbox, SandboxMissing } from './sandbox.ts';
import { failToStart, folderUnwritable, openOrExplain } from './start-failure.ts';
import { fakeLog } from './testing/fake-application.ts';

beforeEach(() => {
  control.records.length = 0;
});
const shown = (): unknown[][] => control.calls('dialog.showErrorBox');

describe('a start that fails', () => {
  test.each(LANGUAGES)('says why, in %s, and ends with an error', (language) => {
    for (const error of [folderUnwritable('/mnt/stick'), new AppError('folder-in-use', { params: { pid: 7 } }), new SandboxMissing(), new Error('a bug')])
      failToStart(error, language);
    const sentences = shown().map(([, sentence]) => String(sentence));
    expect(sentences).toHaveLength(4);
    expect(new Set(sentences).size).toBe(4);
    expect(sentences[0]).toContain('/mnt/stick');
    for (const sentence of sentences) expect(sentence).not.toMatch(/errors\.|app\.dialog|\{\{|a bug/);
    expect(control.calls('app.exit')).toEqual([[1], [1], [1], [1]]);
  });

  test('speaks the language of the system before anybody chose one', () => {
    failToStart(new AppError('folder-in-use'));
    expect(shown()).toMatchObject([['Evenkeel cannot start', expect.stringContaining('already running')]]);
  });

  test('is in the log, and gives nothing to go on with', () => {
    const log = fakeLog();
    const refused = openOrExplain(
      () => {
        throw new AppError('folder-in-use');
      },
      { language: 'ru', log },
    );
    expect([refused, log.lines.map((line) => line.event), shown().length]).toEqual([null, ['start'], 1]);
  });

  test('that does not fail says nothing', () => {
    expect(openOrExplain(() => 7, { language: 'en', log: fakeLog() })).toBe(7);
    expect(control.records).toEqual([]);
  });
});

describe('the sandbox', () => {
  const withSwitch = (packaged: boolean, run: () => void): void => {
    const { hasSwitch } = app.commandLine;
    Object.assign(app, { isPackaged: packaged });
    app.commandLine.hasSwitch = (name: string) => name === 'no-sandbox';
    try {
      run();
    } finally {
      app.commandLine.hasSwitch = hasSwitch;
      Object.assign(app, { isPackaged: false });
    }
  };

  test('may not be missing from the packaged program', () => {
    withSwitch(true, () => expect(requireSandbox).toThrow(SandboxMissing));
  });

  test('may be missing while developing, where root and containers have none', () => {
    withSwitch(false, () => expect(requireSandbox).not.toThrow());
  });

  test('is there in an ordinary start', () => {
    expect(requireSandbox).not.toThrow();
  });
});
