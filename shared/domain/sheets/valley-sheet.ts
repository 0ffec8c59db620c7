import type { ValleyView } from '../../contract/phases.ts';
import { formatDay } from '../../text/format.ts';
import type { Text } from '../../text/index.ts';
import type { Day } from '../../time/day.ts';
import { TICKED_STEPS } from '../plans/valley.ts';
import { valleyWords } from '../plans/valley-words.ts';
import type { SheetBlock, SheetDocument, SheetPart } from './document.ts';
import { base, type Around } from './onboarding-sheets.ts';

type Whom = Around & { readonly personName: string | null; readonly phone: string | null };

/** The plan of the low point, for the desk (spec 2.16). For the practitioner alone: neither phase nor weight stands on it. */
export function valleySheet(view: ValleyView, around: Whom, text: Text): SheetDocument {
  const { t, language } = text;
  const { clientName, personName, phone } = around;
  const near = (on: Day): string => formatDay(on, language, 'long');
  return {
    ...base(around, text),
    title: t('phases.valley.title'),
    subtitle: [personName, clientName === personName ? null : clientName, phone].filter(Boolean).join(' · '),
    note: t('phases.valley.since', { day: near(view.openedOn) }),
    blocks: view.steps.map((step, n): SheetBlock => {
      const words = valleyWords(step, view, { t, near });
      const parts: SheetPart[] = words ? [{ kind: 'text', words: [words] }] : [];
      if (step.key === 'call') parts.push({ kind: 'text', words: [{ strong: t('phases.valley.notes') }] }, { kind: 'lines', count: 4 });
      const isTicked = step.state !== 'needless' && TICKED_STEPS.some((each) => each === step.key);
      const tickedOn = step.state === 'done' && step.on ? { tickedOn: near(step.on) } : {};
      return {
        kind: 'section',
        number: n + 1,
        heading: t(`phases.valley.step.${step.key}`),
        parts,
        ticked: isTicked,
        isColumn: true,
        ...(isTicked && tickedOn),
      };
    }),
  };
}
