import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../domain/language.ts';
import { textIn } from './index.ts';

describe('textIn', () => {
  it.each<[number, string, string, string]>([
    [0, '0 days', '0 dni', '0 дней'],
    [1, '1 day', '1 dzień', '1 день'],
    [2, '2 days', '2 dni', '2 дня'],
    [5, '5 days', '5 dni', '5 дней'],
    [12, '12 days', '12 dni', '12 дней'],
    [21, '21 days', '21 dni', '21 день'],
    [22, '22 days', '22 dni', '22 дня'],
    [112, '112 days', '112 dni', '112 дней'],
    [1.5, '1.5 days', '1,5 dnia', '1,5 дня'],
  ])('counts %d as each language counts', (count, en, pl, ru) => {
    expect(LANGUAGES.map((language) => textIn(language).t('app.days', { count }))).toEqual([en, pl, ru]);
  });

  it('keeps one-letter words with the next in Polish and Russian, and leaves English alone', () => {
    expect(textIn('pl').t('errors.read-only')).toContain('zapisywać w\u00A0folderze');
    expect(textIn('ru').t('errors.read-only')).toContain('В\u00A0папку');
    expect(textIn('en').t('errors.read-only')).not.toContain('\u00A0');
  });

  it('keeps every letter of what is filled in', () => {
    expect(textIn('en').t('errors.folder-unwritable', { folder: '/home/a & b/<x>' })).toContain('/home/a & b/<x>');
  });

  it('gives each its own language, whoever asks next', () => {
    const texts = LANGUAGES.map(textIn);
    expect(texts.map(({ language, t }) => [language, t('app.command.go-back')])).toEqual([
      ['en', 'Back'],
      ['pl', 'Wstecz'],
      ['ru', 'Назад'],
    ]);
  });
});
