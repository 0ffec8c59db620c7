import { validate, version } from 'uuid';
import { expect, test } from 'vitest';
import { newUid } from './uid.ts';

test('every row gets a name of its own, also past the end of what was drawn at once', () => {
  const uids = Array.from({ length: 2000 }, newUid);
  expect(new Set(uids).size).toBe(2000);
  expect(uids.every((uid) => validate(uid) && version(uid) === 7)).toBe(true);
});
