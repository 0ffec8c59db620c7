import { Fragment } from 'react';
import { filledWords, type PlaceValues } from '#shared/domain/expectations/places.ts';
import { classes } from '../../ui/classes.ts';
import styles from './expectations.module.css';

const css = classes(styles);

/** A text with what is known standing out, and what is still open marked. */
export function Filled({ text, values, plain = false }: { readonly text: string; readonly values: PlaceValues; readonly plain?: boolean }) {
  return filledWords(text, values).map((word, index) => (
    <Fragment key={index}>{typeof word === 'string' ? <Open text={word} /> : plain ? word.strong : <b>{word.strong}</b>}</Fragment>
  ));
}

function Open({ text }: { readonly text: string }) {
  return text.split(/(\{[^{}\n]*\})/).map((piece, index) =>
    index % 2 === 1 ? (
      <mark key={index} className={css('open')}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
