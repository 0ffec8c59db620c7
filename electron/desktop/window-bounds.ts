import { z } from 'zod';

export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Remembered between runs. */
export const savedBounds = z.strictObject({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive(), maximized: z.boolean() });
export type SavedBounds = Readonly<z.output<typeof savedBounds>>;

export type Placement = { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number; readonly maximized: boolean };

export const MIN_SIZE = { width: 900, height: 600 } as const;
export const USUAL_SIZE = { width: 1280, height: 800 } as const;

/** So much of the window's top edge has to be on a screen for a hand to get hold of it. */
const GRIP = { width: 120, height: 40 } as const;

/**
 * Where the window goes: where it was, if a screen still shows its title bar there, and no larger than that screen.
 * Without a position the system centres it. `screens` are work areas, the primary one first.
 */
export function placeWindow(saved: SavedBounds | null, screens: readonly Rectangle[]): Placement {
  if (!saved) return { ...sizeWithin(USUAL_SIZE, screens[0]), maximized: false };
  const screen = screens.find((area) => showsGrip(saved, area));
  const size = sizeWithin(saved, screen ?? screens[0]);
  return { ...(screen ? { x: saved.x, y: saved.y } : {}), ...size, maximized: saved.maximized };
}

/** The minimum wins over a small screen: below it the page does not fit. */
function sizeWithin(wanted: { readonly width: number; readonly height: number }, screen: Rectangle | undefined): { width: number; height: number } {
  return {
    width: Math.max(MIN_SIZE.width, Math.min(wanted.width, screen?.width ?? wanted.width)),
    height: Math.max(MIN_SIZE.height, Math.min(wanted.height, screen?.height ?? wanted.height)),
  };
}

function showsGrip(saved: SavedBounds, area: Rectangle): boolean {
  const across = Math.min(saved.x + saved.width, area.x + area.width) - Math.max(saved.x, area.x);
  return across >= GRIP.width && saved.y >= area.y && saved.y + GRIP.height <= area.y + area.height;
}
