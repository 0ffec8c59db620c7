import { Link, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { Route } from '#shared/contract/route.ts';
import { classes } from '../ui/classes.ts';
import type { IconComponent } from '../ui/icons/icons.tsx';
import styles from './Rail.module.css';
import { hrefOf } from './router.tsx';

const css = classes(styles);
const TOOLTIP_AFTER_MS = 300;

type Props = {
  readonly to: Route;
  readonly icon: IconComponent;
  readonly word: string;
  readonly count?: string | undefined;
  readonly isCurrent: boolean;
  readonly folded: boolean;
};

/** One place in the rail; folded, its word is read aloud and shown as a tooltip. */
export function RailLink({ to, icon: Icon, word, count, isCurrent, folded }: Props) {
  return (
    <TooltipTrigger isDisabled={!folded} delay={TOOLTIP_AFTER_MS}>
      <Link href={hrefOf(to)} className={css('link')} {...(isCurrent && { 'aria-current': 'page' })}>
        <Icon />
        <span className={css('word')}>{word}</span>
        {count !== undefined && <span className={css('count')}>{count}</span>}
      </Link>
      <Tooltip className={css('tooltip')} placement="right" offset={6}>
        {word}
        {count !== undefined && ` · ${count}`}
      </Tooltip>
    </TooltipTrigger>
  );
}
