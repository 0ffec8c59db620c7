import type { ComponentType, ReactNode } from 'react';
import type { StoreProblem } from '#shared/contract/app.ts';
import type { Route } from '#shared/contract/route.ts';

/** What a screen is given: its own kind of route, with the id in it. */
export type ScreenProps<V extends Route['view']> = { readonly route: Extract<Route, { view: V }> };

/** One component per place; `lazy(…)` for those that need not be there at the start. */
export type Screens = { readonly [V in Route['view']]: ComponentType<ScreenProps<V>> };

/** Everything the frame shows and does not know. */
export type Features = {
  readonly screens: Screens;
  /** Instead of everything while no practice file is open. */
  readonly Recovery: ComponentType<{ readonly problem: StoreProblem }>;
  /** Instead of everything before the first questions were answered or skipped. */
  readonly FirstStart: ComponentType;
  /** Around the frame, for what every screen may ask for and what can be opened from anywhere (the log dialog); registers its commands itself. */
  readonly Around: ComponentType<{ readonly children: ReactNode }>;
};
