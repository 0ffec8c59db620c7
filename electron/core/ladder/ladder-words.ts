import { assertNever } from '#shared/lib/assert-never.ts';
import type { LadderWording } from '#shared/domain/ladder.ts';
import { formatDay } from '#shared/text/format.ts';
import type { Day } from '#shared/time/day.ts';
import type { Practice } from '../handlers/context.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import type { UnansweredRow } from '../store/ladder-rows.ts';
import { phrases } from '../templates.ts';

type Said = { readonly wording: LadderWording; readonly askedOn: Day; readonly putAsideOn: Day };

/** What to say on a step, in the client's language and form of address: what the letters of that step say. */
export function ladderWords(practice: Practice, row: UnansweredRow, { wording, askedOn, putAsideOn }: Said): string {
  const { read } = practice.store;
  const { language, address } = correspondentOf(practice, row.clientId);
  const say = phrases(read, 'ladder', language, address);
  const matter = row.matter === 'own' || row.matter === 'no_show' ? row.what : say(row.matter, {});
  const date = (day: Day): string => formatDay(day, language, 'long');
  switch (wording) {
    case 'one_question':
      return phrases(read, 'first-follow-up', language, address)('body', { day: date(askedOn), matter, question: say('question', {}) });
    case 'short':
      return say('short', { matter });
    case 'easy_way_back':
      return phrases(read, 'easy-way-back', language, address)('body', {});
    case 'closing':
      return phrases(read, 'closing-message', language, address)('body', { matter, date: date(putAsideOn) });
    default:
      return assertNever(wording);
  }
}
