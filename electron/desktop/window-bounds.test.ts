import { describe, expect, test } from 'vitest';
import { placeWindow, savedBounds, type SavedBounds } from './window-bounds.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const beside = { x: 1440, y: 0, width: 2560, height: 1400 };
const saved = (change: Partial<SavedBounds> = {}): SavedBounds => ({ x: 100, y: 80, width: 1200, height: 760, maximized: false, ...change });

describe('where the window goes', () => {
  test('the first time it is 1280 by 800, placed by the system', () => {
    expect(placeWindow(null, [laptop])).toEqual({ width: 1280, height: 800, maximized: false });
  });

  test('the first time on a small screen it takes what there is', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700, maximized: false });
  });

  test('it comes back where it was', () => {
    expect(placeWindow(saved(), [laptop])).toEqual(saved());
    expect(placeWindow(saved({ x: 2000, y: 10, maximized: true }), [laptop, beside])).toEqual(saved({ x: 2000, y: 10, maximized: true }));
  });

  test.each([
    ['on a screen that is gone', saved({ x: 2000, y: 10 })],
    ['far to the left', saved({ x: -1_150 })],
    ['far to the right', saved({ x: 1_400 })],
    ['above the screen, title bar out of reach', saved({ y: -20 })],
    ['under the menu bar', saved({ y: 10 })],
    ['below the screen', saved({ y: 880 })],
    ['somewhere absurd', saved({ x: 2_000_000_000, y: -2_000_000_000 })],
  ])('%s, it is placed anew and keeps its size', (_where, bounds) => {
    expect(placeWindow(bounds, [laptop])).toEqual({ width: 1200, height: 760, maximized: false });
  });

  test('partly off the side it stays: there is enough to take hold of', () => {
    expect(placeWindow(saved({ x: -1_000 }), [laptop])).toMatchObject({ x: -1_000, y: 80 });
  });

  test('it never exceeds its screen', () => {
    expect(placeWindow(saved({ width: 4_000, height: 3_000 }), [laptop])).toEqual({ x: 100, y: 80, width: 1440, height: 875, maximized: false });
  });

  test('it is never smaller than 900 by 600, even where the screen is', () => {
    expect(placeWindow(saved({ width: 10, height: 10 }), [laptop])).toMatchObject({ width: 900, height: 600 });
    expect(placeWindow(saved(), [{ x: 0, y: 0, width: 800, height: 480 }])).toMatchObject({ width: 900, height: 600 });
  });

  test('without any screen it still has a size', () => {
    expect(placeWindow(saved(), [])).toEqual({ width: 1200, height: 760, maximized: false });
  });
});

describe('what was saved', () => {
  test.each([
    ['text', { ...saved(), x: '100' }],
    ['a fraction', { ...saved(), width: 1200.5 }],
    ['nothing across', { ...saved(), width: 0 }],
    ['a missing value', { x: 1, y: 1, width: 1200, height: 800 }],
    ['infinity', { ...saved(), y: Number.POSITIVE_INFINITY }],
    ['something else', 'wide'],
  ])('%s is not believed', (_what, value) => {
    expect(savedBounds.safeParse(value).success).toBe(false);
  });
});
