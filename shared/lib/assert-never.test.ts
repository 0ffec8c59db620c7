import { expect, it } from 'vitest';
import { assertNever } from './assert-never.ts';

it('says which value nobody expected, where types were wrong', () => {
  // What the compiler forbids can still arrive as JSON.
  const arrived = JSON.parse('{"view":"moon"}') as never;
  expect(() => assertNever(arrived)).toThrow('unexpected value: {"view":"moon"}');
});
