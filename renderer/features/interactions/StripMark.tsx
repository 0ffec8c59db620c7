import type { Lane } from '#shared/domain/interaction.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { classes } from '../../ui/classes.ts';
import styles from './strip.module.css';

const css = classes(styles);

/** Filled above the line: square for written news, circle for a talk. Open below: triangle, bill, circle, and what came from them as an arrow to the left. */
export function StripMark({ lane }: { readonly lane: Lane }) {
  switch (lane) {
    case 'news':
      return <rect className={css('filled')} x={-5.5} y={22.5} width={11} height={11} rx={1.5} />;
    case 'call':
      return <circle className={css('filled')} cx={0} cy={28} r={5.8} />;
    case 'ask':
      return <path className={css('open')} d="M-6 63h12L0 74z" />;
    case 'money':
      return (
        <>
          <rect className={css('open')} x={-5.5} y={63.5} width={11} height={9} />
          <path className={css('open')} d="M-3 68h6" />
        </>
      );
    case 'unreached':
      return <circle className={css('open')} cx={0} cy={68} r={5.5} />;
    case 'inbound':
      return <path className={css('open')} d="M-6.5 68 -1 62.5V65.500H6V70.500H-1V73.500z" />;
    default:
      return assertNever(lane);
  }
}
