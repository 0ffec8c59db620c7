import { describe, expect, test } from 'vitest';
import { AppError } from '#shared/contract/error.ts';
import { describeError } from './describe-error.ts';

describe('an error in the log', () => {
  test('keeps the code of an expected refusal', () => {
    expect(describeError(new AppError('folder-in-use', { params: { pid: 7 } }))).toMatchObject({ name: 'AppError', code: 'folder-in-use' });
  });

  test('that is no error is told by its kind alone', () => {
    expect(describeError('Anna Wrona')).toEqual({ name: 'string', at: [] });
  });

  test('gives up after three causes', () => {
    const chain = (depth: number): Error => new Error('x', depth > 0 ? { cause: chain(depth - 1) } : {});
    expect(describeError(chain(5)).cause?.cause?.cause).toBeUndefined();
  });

  test('drops a code that could be a sentence', () => {
    expect(describeError(Object.assign(new Error('x'), { code: 'Anna rang twice' }))).not.toHaveProperty('code');
  });
});
