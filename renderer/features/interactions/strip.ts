import type { ClientView } from '#shared/contract/clients.ts';
import type { InteractionView } from '#shared/contract/views.ts';
import { isSpoken } from '#shared/domain/interaction.ts';
import type { en } from '#shared/text/en/index.ts';

type Facts = Pick<ClientView, 'lastTwelve' | 'gap' | 'interactions'>;
type Words = typeof en.interactions.strip;
export type MarkWord = keyof Words['mark'];
/** What the silence was filled with; each has a singular and a plural. */
export const SILENT_KINDS = ['ask', 'money', 'call', 'missed', 'returned', 'inbound', 'note', 'other', 'elsewhere'] as const;
export type SilentKind = (typeof SILENT_KINDS)[number];

export type Strip = {
  /** The oldest first. */
  readonly rows: readonly InteractionView[];
  /** Index of the first row after the last news; null where no time is agreed. `rows.length`: nothing since. */
  readonly silentFrom: number | null;
  /** The last news lies further back than the rows reach. */
  readonly reachesFurther: boolean;
  /** How often each kind came in the silence, those that never came left out. */
  readonly silence: readonly { readonly kind: SilentKind; readonly count: number }[];
};

/** The strip of the last interactions and what the client got since the last news. */
export function stripOf({ lastTwelve, gap, interactions }: Facts): Strip {
  const rows = lastTwelve.toReversed();
  if (!gap) return { rows, silentFrom: null, reachesFurther: false, silence: [] };
  const lastNews = gap.neverInformed ? -1 : rows.findLastIndex((row) => row.informs && row.on <= gap.since);
  const kinds = rows.slice(lastNews + 1).map(silentKind);
  const silence = SILENT_KINDS.map((kind) => ({ kind, count: kinds.filter((each) => each === kind).length })).filter(({ count }) => count > 0);
  return { rows, silentFrom: lastNews + 1, reachesFurther: lastNews < 0 && interactions > rows.length, silence };
}

/** The word at a mark; at most nine letters, as twelve of them stand beside each other in a small window. */
export function markWord(row: InteractionView): MarkWord {
  switch (row.lane) {
    case 'news':
      return 'news';
    case 'call':
      return spokenWord(row);
    case 'money':
      return 'money';
    case 'inbound':
      return 'inbound';
    case 'unreached':
      return row.result === 'voicemail' ? 'voicemail' : row.result === 'bounced' ? 'cameBack' : 'noAnswer';
    case 'ask':
      return otherWord(row);
  }
}

/** Somebody else at the client may have been told something in the meantime; that is news, but not to the decision maker. */
function silentKind(row: InteractionView): SilentKind {
  if (row.informs) return 'elsewhere';
  if (row.lane === 'unreached') return row.result === 'bounced' ? 'returned' : row.channel === 'phone' ? 'call' : 'missed';
  if (row.lane === 'money' || row.lane === 'inbound') return row.lane;
  if (row.channel === 'note') return 'note';
  return row.purpose === 'ask' ? 'ask' : 'other';
}

function spokenWord({ channel }: InteractionView): MarkWord {
  return channel === 'meeting' || channel === 'video' || channel === 'visit' ? channel : 'call';
}

/** The lane of what neither tells nor bills: mostly requests, but notes and offers too. */
function otherWord(row: InteractionView): MarkWord {
  if (row.channel === 'note') return 'note';
  if (isSpoken(row.channel)) return spokenWord(row);
  if (row.purpose === 'ask' || row.purpose === 'sales') return row.purpose;
  return 'other';
}
