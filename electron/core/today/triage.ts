import type { Output } from '#shared/contract/index.ts';
import { TRIAGE_LINES_MAX } from '#shared/contract/today.ts';
import { byClient } from '#shared/domain/today-order.ts';
import type { Practice } from '../handlers/context.ts';
import { occasionOf } from './occasion.ts';
import { dayFacts, dueLines, linesOf } from './today.ts';

/** Everything that is due, client by client, each with all its lines. */
export function triageOf(practice: Practice): Output<'today.triage'> {
  const day = dayFacts(practice);
  const { today, now, zone } = day;
  const { due } = dueLines(day);
  const groups = byClient(due);
  let room = TRIAGE_LINES_MAX;
  const sent = groups.filter(({ lines }, index) => (room -= lines.length) >= 0 || index === 0);
  return {
    today,
    now,
    zone,
    back: occasionOf(practice).back,
    lines: linesOf(
      sent.flatMap(({ lines }) => lines.map((line) => ({ line, others: 0 }))),
      day,
    ),
    total: due.length,
    clients: groups.length,
  };
}
