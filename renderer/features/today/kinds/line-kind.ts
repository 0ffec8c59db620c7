import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { TodayKind, TodayLine, TodaySubject } from '#shared/contract/today.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Day } from '#shared/time/day.ts';

export type KindLine<K extends TodayKind> = TodayLine & { readonly subject: Extract<TodaySubject, { kind: K }> };

/** What the words of a line are made with. */
export type Around = { readonly t: TFunction; readonly language: Language; readonly today: Day; readonly now: number; readonly zone: string };

export type LineWords = {
  /** The small column: what sort of thing, and its time or measure. */
  readonly kind: string;
  readonly when: string;
  /** Which of the two is red: a hard deadline, or an own promise past its 24 hours. Nothing else is. */
  readonly hard?: 'kind' | 'when' | null;
  readonly what: string;
  readonly why: string;
};

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
