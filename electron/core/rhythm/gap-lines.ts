import type { GapView } from '#shared/contract/views.ts';
import { calendarOf, interfaceLanguage, type Practice } from '../handlers/context.ts';
import { clientLines } from '../store/client-page.ts';

/** Everybody with whom work goes on, the longest silence first, with the name of the one who waits. */
export function gapLines(practice: Practice): { readonly name: string; readonly gap: GapView }[] {
  const { byName } = practice.memory.places(interfaceLanguage(practice));
  const gaps = [...practice.memory.gaps(calendarOf(practice))].toSorted(
    ([a, one], [b, other]) => other.ratio - one.ratio || other.gapDays - one.gapDays || (byName.get(a) ?? 0) - (byName.get(b) ?? 0),
  );
  const byId = new Map(gaps);
  const lines = clientLines(
    practice.store.read,
    gaps.map(([id]) => id),
  );
  return lines.flatMap(({ id, name, personName }) => {
    const gap = byId.get(id);
    return gap ? [{ name: personName && personName !== name ? `${personName}, ${name}` : name, gap }] : [];
  });
}
