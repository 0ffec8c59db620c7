import type { TFunction } from 'i18next';
import type { ValleyView } from '../../contract/phases.ts';
import type { Day } from '../../time/day.ts';

type Around = { readonly t: TFunction; readonly near: (day: Day) => string };

/** What is known about a step of the plan; empty: nothing yet. */
export function valleyWords({ key, state, on, byHand }: ValleyView['steps'][number], view: ValleyView, { t, near }: Around): string {
  const done = state === 'done' && on !== null ? t(byHand ? 'phases.valley.doneOn' : 'phases.valley.noted', { day: near(on) }) : '';
  switch (key) {
    case 'own':
      return view.late > 0 ? t('phases.valley.late', { count: view.late }) : t('phases.valley.kept');
    case 'call':
      return done;
    case 'success':
      return joined(done, successWords(view, t));
    case 'finished':
      return done || (view.untold && t('phases.valley.untold', { what: view.untold }));
    case 'retreat':
      return joined(done, view.open > 0 ? t('phases.valley.open', { count: view.open }) : t('phases.valley.nothingAsked'));
    case 'weekly':
      return on === null ? t('phases.valley.noNews') : t('phases.valley.news', { day: near(on) });
  }
}

/** As a sentence that can be said to them, else their words alone. */
function successWords({ quote, success }: ValleyView, t: TFunction): string {
  return quote || (success ? t('phases.valley.noDay', { success }) : t('phases.valley.noWords'));
}

function joined(...words: readonly string[]): string {
  return words.filter(Boolean).join(' · ');
}
