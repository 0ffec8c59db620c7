import type { SheetBlock } from '#shared/domain/sheets/document.ts';
import { classes } from '../../ui/classes.ts';
import { ToneShape } from '../../ui/icons/ToneShape.tsx';
import styles from './silences.module.css';

const css = classes(styles);

type Block = Extract<SheetBlock, { kind: 'silences' }>;

const HEIGHT = 16;

/** One silence to a line, drawn in black: thickness, shape and word tell the bands apart. */
export function Silences({ block: { heads, ticks, rows } }: { readonly block: Block }) {
  return (
    <table className={css('table')}>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {heads.who}
          </th>
          <th scope="col" aria-label={heads.silence}>
            <svg width="100%" height={HEIGHT} aria-hidden="true" overflow="visible">
              {ticks.map(({ at, label }) => (
                <text key={label} x={`${at}%`} y={12} textAnchor={at === 0 ? 'start' : 'middle'}>
                  {label}
                </text>
              ))}
            </svg>
          </th>
          <th scope="col" className={css('right')}>
            {heads.days}
          </th>
          <th scope="col">{heads.until}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row key={index} row={row} ticks={ticks} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  row: { band, bandWord, who, tip, agreed, isCut, days, until },
  ticks,
}: {
  readonly row: Block['rows'][number];
  readonly ticks: Block['ticks'];
}) {
  const thin = Math.min(tip, agreed);
  return (
    <tr>
      <td className={css('band')}>{bandWord}</td>
      <td className={css('who')}>{who}</td>
      <td className={css('drawn')}>
        <svg width="100%" height={HEIGHT} aria-hidden="true" overflow="visible">
          {ticks.slice(1, -1).map(({ at }) => (
            <line key={at} className={css(at === agreed ? 'agreed' : 'rule')} x1={`${at}%`} x2={`${at}%`} y1={0} y2={HEIGHT} />
          ))}
          <rect className={css(band === 'fresh' ? 'open' : 'filled')} x={0} y={6} width={`${thin}%`} height={4} />
          {tip > agreed && <rect className={css('filled')} x={`${agreed}%`} y={3.5} width={`${tip - agreed}%`} height={9} />}
          {isCut && (
            <svg x={`${tip}%`} overflow="visible">
              <path className={css('cut')} d="M-22 14l4-12M-17 14l4-12" />
            </svg>
          )}
          <svg x={`${tip}%`} y={2} overflow="visible">
            <g transform="translate(-6 0)">
              <circle className={css('under')} cx={6} cy={6} r={6} />
              <ToneShape tone={band} />
            </g>
          </svg>
        </svg>
      </td>
      <td className={css('right')}>{days}</td>
      <td className={css('until')}>{until}</td>
    </tr>
  );
}
