import { assertNever } from '#shared/lib/assert-never.ts';
import type { LadderWording } from '#shared/domain/ladder.ts';
import { formatDay } from '#shared/text/format.ts';
import type { Day } from '#shared/time/day.ts';
import type { Practice } from '../handlers/context.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import type { UnansweredRow } from '../store/ladder-rows.ts';
import { phrases } from '../templates.ts';

type Said = { readonly wording: LadderWording; readonly askedOn: Day; readonly putAsideOn: Day };

/** What to say on a step, in the client's language and form of address. */
export function ladderWords(practice: Practice, row: UnansweredRow, { wording, askedOn, putAsideOn }: Said): string {
  const { language, address } = correspondentOf(practice, row.clientId);
  const say = phrases(practice.store.read, 'ladder', language, address);
  const matter = row.matter === 'own' ? row.what : say(row.matter, {});
  switch (wording) {
    case 'one_question':
      return say('oneQuestion', { matter, day: formatDay(askedOn, language, 'long') });
    case 'short':
      return say('short', { matter });
    case 'easy_way_back':
      return say('easyWayBack', {});
    case 'closing':
      return say('closing', { matter, date: formatDay(putAsideOn, language, 'long') });
    default:
      return assertNever(wording);
  }
}
