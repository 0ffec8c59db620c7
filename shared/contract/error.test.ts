import { describe, expect, it } from 'vitest';
import { AppError, appError, ERROR_CODES } from './error.ts';

describe('a refusal', () => {
  it('carries its code, and what else is known of it', () => {
    const cause = new Error('EACCES');
    const refusal = new AppError('folder-unwritable', { params: { folder: '/data' }, field: 'path', reason: 'no-such-file', cause });
    expect(refusal).toBeInstanceOf(Error);
    const known = { code: 'folder-unwritable', params: { folder: '/data' }, field: 'path', reason: 'no-such-file', cause };
    expect(refusal).toMatchObject({ name: 'AppError', ...known });
    expect(refusal.message).toBe('folder-unwritable');
  });

  it('needs nothing but its code', () => {
    expect(new AppError('busy')).toMatchObject({ code: 'busy', params: {}, field: undefined, reason: undefined, message: 'busy' });
    expect(new AppError('busy', { message: 'in words' }).message).toBe('in words');
  });

  it('has a code of its own in every case', () => {
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
    expect(ERROR_CODES.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  });
});

describe('the body of a refusal', () => {
  it.each([
    { code: 'busy', message: 'in words' },
    { code: 'invalid-input', message: 'in words', field: 'people.0.name', reason: 'required' },
  ])('may be %j', (body) => {
    expect(appError.parse(body)).toEqual(body);
  });

  it.each([{ code: 'oops', message: '' }, { code: 'busy' }, { code: 'busy', message: '', stack: 'at …' }])('is never %j: no stack crosses the wire', (body) => {
    expect(appError.safeParse(body).success).toBe(false);
  });
});
