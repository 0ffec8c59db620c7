import { expect, it } from 'vitest';
import { clientId, engagementId, importId, interactionId, personId } from './ids.ts';

const IDS = { clientId, engagementId, importId, interactionId, personId };

it.each(Object.entries(IDS))('%s is a whole number from 1 that survives JSON', (_name, id) => {
  for (const value of [1, 42, Number.MAX_SAFE_INTEGER]) expect(id.parse(value)).toBe(value);
  const others = [0, -1, 1.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN, Infinity, '1', null, undefined, true, [1], {}];
  expect(others.filter((value) => id.safeParse(value).success)).toEqual([]);
});
