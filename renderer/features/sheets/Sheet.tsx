import { Fragment } from 'react';
import type { SheetBlock, SheetDocument, SheetPart } from '#shared/domain/sheets/document.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { classes } from '../../ui/classes.ts';
import { Log, Needs, Signing } from './AgreedParts.tsx';
import { SheetLetterhead } from './SheetLetterhead.tsx';
import styles from './sheet.module.css';
import { Silences } from './Silences.tsx';

const css = classes(styles);

/** One component draws every printed document. */
export function Sheet({ document: { title, subtitle, note, blocks, letterhead } }: { readonly document: SheetDocument }) {
  return (
    <>
      {letterhead && <SheetLetterhead letterhead={letterhead} />}
      <header className={css('head', letterhead?.accent && 'inked')} data-accent={letterhead?.accent}>
        <h2>{title}</h2>
        {subtitle && <p>{subtitle}</p>}
        {note && <p className={css('note')}>{note}</p>}
      </header>
      {blocks.map((block, index) => (
        // A document is written once and never reordered.
        <Block key={index} block={block} />
      ))}
    </>
  );
}

function Block({ block }: { readonly block: SheetBlock }) {
  switch (block.kind) {
    case 'section':
      return <Section block={block} />;
    case 'table':
      return <SheetTable block={block} />;
    case 'silences':
      return <Silences block={block} />;
    case 'break':
      return <div className={css('break')} />;
    case 'letter':
      return (
        <div className={css('prose')}>
          {block.paragraphs.map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      );
    case 'signatures':
      return (
        <div className={css('signatures')}>
          <p>{block.left}</p>
          <p>{block.right}</p>
        </div>
      );
    default:
      return assertNever(block);
  }
}

function Section({ block }: { readonly block: Extract<SheetBlock, { kind: 'section' }> }) {
  return (
    <section className={css('section', !block.ticked && !block.isColumn && 'unticked', hasLongWord(block.heading) && 'longWord')}>
      <h3>
        {block.number !== null && <span>{block.number}</span>}
        {block.heading}
      </h3>
      <div className={css('text', block.ticked ? 'narrow' : 'wide')}>
        {block.parts.map((part, index) => (
          <Part key={index} part={part} />
        ))}
      </div>
      {block.ticked && (
        <div className={css('tick')}>
          <i>{block.tickedOn !== undefined && <Tick />}</i>
          <u>{block.tickedOn}</u>
        </div>
      )}
    </section>
  );
}

function SheetTable({ block: { heading, number, columns, rows, isFurther = false } }: { readonly block: Extract<SheetBlock, { kind: 'table' }> }) {
  return (
    <table className={css('table', isFurther && 'further', number !== undefined && 'agreed')}>
      {heading && (
        <caption>
          {number !== undefined && <span>{number}</span>}
          {heading}
        </caption>
      )}
      <colgroup>
        {columns.map(({ title, share }) => (
          <col key={title} width={`${share}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column} className={css(columns[column]?.fill, columns[column]?.strong && 'strong')}>
                {columns[column]?.fill === 'tick' ? <i>{cell !== '' && <Tick />}</i> : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Part({ part }: { readonly part: SheetPart }) {
  switch (part.kind) {
    case 'text':
      return (
        <p>
          {part.words.map((word, index) => (
            <Fragment key={index}>{typeof word === 'string' ? word : <b>{word.strong}</b>}</Fragment>
          ))}
        </p>
      );
    case 'list':
      return <ItemList items={part.items} numbered={part.numbered} />;
    case 'rows':
      return <PlainRows rows={part.rows} />;
    case 'choices':
      return (
        <ul className={css('choices')}>
          {part.items.map(({ text, ticked }) => (
            <li key={text}>
              <i>{ticked && <Tick />}</i>
              {text}
            </li>
          ))}
        </ul>
      );
    case 'needs':
      return <Needs rows={part.rows} />;
    case 'log':
      return <Log columns={part.columns} rows={part.rows} />;
    case 'signing':
      return <Signing sides={part.sides} place={part.place} />;
    case 'lines':
      return (
        <div className={css('lines')}>
          {Array.from({ length: part.count }, (_, index) => (
            <i key={index} />
          ))}
        </div>
      );
    default:
      return assertNever(part);
  }
}

/** No letter of the typeface: drawn. */
function Tick() {
  return (
    <svg viewBox="0 0 10 10" aria-label="✓">
      <path d="m1.8 5.4 2.3 2.3 4.1-5.6" />
    </svg>
  );
}

/** Longer than its column at full size, which no language but English can rule out. */
const LONG_WORD = /[\p{L}\p{M}]{13}/u;

function hasLongWord(heading: string): boolean {
  return LONG_WORD.test(heading);
}

/** A day or a sum stays in one line; a sentence does not. */
const SHORT_LENGTH = 24;

function isShort(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.every((row) => (row[column] ?? '').length <= SHORT_LENGTH);
}

function ItemList({ items, numbered }: { readonly items: readonly string[]; readonly numbered: boolean }) {
  const List = numbered ? 'ol' : 'ul';
  return (
    <List className={css(numbered ? 'numbered' : 'plain')}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </List>
  );
}

function PlainRows({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  return (
    <table className={css('rows')}>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column} className={css(isShort(rows, column) && 'short')}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
