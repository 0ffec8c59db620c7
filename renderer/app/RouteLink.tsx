import type { ReactNode } from 'react';
import type { Route } from '#shared/contract/route.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import type { IconComponent } from '../ui/icons/icons.tsx';
import { hrefOf } from './router.tsx';

type Props = {
  readonly to: Route;
  readonly children: ReactNode;
  readonly look?: 'text' | 'name' | 'faint' | 'plain' | 'go' | 'quiet' | undefined;
  readonly icon?: IconComponent | undefined;
  readonly label?: string | undefined;
};

/** A link to another place of the application; a real address, so it can be copied and opened like any other. */
export function RouteLink({ to, ...link }: Props) {
  return <LinkButton href={hrefOf(to)} {...link} />;
}
