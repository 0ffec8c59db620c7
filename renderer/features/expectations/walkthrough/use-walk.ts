import { useState } from 'react';
import type { ClauseView, SheetView } from '#shared/contract/expectations.ts';
import { SITUATIONS } from '#shared/domain/expectations/section.ts';
import { useRouter } from '../../../app/router.tsx';
import { useAct } from '../../../app/use-act.ts';

type Channel = 'visit' | 'meeting' | 'video' | 'phone';
export const WALK_CHANNELS: readonly Channel[] = ['meeting', 'visit', 'video', 'phone'];

export type SectionLine = { readonly section: number; readonly name: string; readonly first: number; readonly isTalked: boolean };

export type Walk = {
  /** Null: at the end, with what is left. */
  readonly clause: ClauseView | null;
  readonly place: number;
  readonly sections: readonly SectionLine[];
  readonly next: ClauseView | null;
  readonly goTo: (place: number) => void;
  readonly leave: () => void;
  /** Ticks the clause that is shown, or takes the tick away. */
  readonly tick: () => void;
  readonly ask: (question: string) => Promise<boolean>;
  readonly channel: Channel;
  readonly setChannel: (channel: Channel) => void;
};

/** Where one is, and what is done with a key or a press. It begins at the first point that is still open. */
export function useWalk(sheet: SheetView): Walk {
  const { clauses } = sheet;
  const { replace } = useRouter();
  const discuss = useAct('expectations.discuss');
  const asking = useAct('expectations.ask');
  const [channel, setChannel] = useState<Channel>('meeting');
  const [place, setPlace] = useState(() =>
    Math.max(
      clauses.findIndex((clause) => !isTalked(clause)),
      0,
    ),
  );
  const clause = clauses[place] ?? null;
  return {
    clause,
    place,
    sections: sectionsOf(sheet),
    next: clauses[place + 1] ?? null,
    goTo: (to) => setPlace(Math.min(Math.max(to, 0), clauses.length)),
    leave: () => replace({ view: 'engagement', id: sheet.engagementId, part: 'expectations' }),
    tick: () => {
      if (clause) void discuss.run({ ids: [clause.id], discussed: !isTalked(clause), channel });
    },
    ask: async (question) => clause !== null && (await asking.run({ id: clause.id, question, channel })) !== null,
    channel,
    setChannel,
  };
}

/** By phone without a note is talked about, too: what is missing is asked for at the end. */
export function isTalked({ talk }: Pick<ClauseView, 'talk'>): boolean {
  return talk === 'settled' || talk === 'unnoted';
}

function sectionsOf({ clauses, words }: SheetView): SectionLine[] {
  return words.sections.flatMap(({ section, short }) => {
    const of = clauses.filter((clause) => clause.section === section);
    const [only] = of;
    if (!only) return [];
    const name = of.length === 1 && section !== SITUATIONS ? only.short || only.situation : short;
    return [{ section, name, first: clauses.indexOf(only), isTalked: of.every(isTalked) }];
  });
}
