import type { ReactNode } from 'react';
import type { TodayKind, TodayLine } from '#shared/contract/today.ts';
import type { Around, KindLine, LineWords } from '#shared/domain/today-words.ts';

export type AnyActProps = {
  readonly line: TodayLine;
  readonly words: LineWords;
  /** Whom it is about, as the line calls them. */
  readonly name: string;
  /** Filled on the selected line only. */
  readonly look: 'go' | 'plain';
};

export type ActProps<K extends TodayKind> = AnyActProps & { readonly line: KindLine<K> };

/** A kind of line: its words and its one button. */
export type LineKind<K extends TodayKind> = {
  readonly words: (line: KindLine<K>, around: Around) => LineWords;
  readonly Act: (props: ActProps<K>) => ReactNode;
};
