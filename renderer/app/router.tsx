import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { routeFrom, routeText, type Route } from '#shared/contract/route.ts';

export type Router = {
  readonly route: Route;
  /** A new entry of the history; the focus goes to the new page's title. */
  readonly go: (route: Route) => void;
  /** In the place of the present entry: a page that made itself superfluous, such as a finished form. */
  readonly replace: (route: Route) => void;
  readonly back: () => void;
  readonly forward: () => void;
  /** Grows with every navigation, 0 for the page one started on. */
  readonly step: number;
};

const Context = createContext<Router | null>(null);

export function useRouter(): Router {
  const router = useContext(Context);
  if (!router) throw new Error('useRouter outside RouterProvider');
  return router;
}

/** `<a href={hrefOf(route)}>`: every place has an address. */
export function hrefOf(route: Route): string {
  return `#${routeText(route)}`;
}

/** The location hash is where one is; the browser's own history is the history. */
export function RouterProvider({ children }: { readonly children: ReactNode }) {
  const [{ hash, step }, setPlace] = useState({ hash: location.hash, step: 0 });
  useEffect(() => {
    const read = (): void => setPlace((was) => (was.hash === location.hash ? was : { hash: location.hash, step: was.step + 1 }));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const router = useMemo<Router>(
    () => ({
      route: routeFrom(hash),
      go: (route) => location.assign(hrefOf(route)),
      replace: (route) => location.replace(hrefOf(route)),
      back: () => history.back(),
      forward: () => history.forward(),
      step,
    }),
    [hash, step],
  );
  return <Context value={router}>{children}</Context>;
}
