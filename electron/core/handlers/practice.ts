import type { HandlersOf } from '#shared/contract/index.ts';
import { practiceDefaults } from '#shared/domain/practice-defaults.ts';
import type { Preferences } from '#shared/contract/preferences.ts';
import type { PracticeFields } from '#shared/domain/practice.ts';
import { markSetUp, updatePractice } from '../store/practice.ts';
import { settingsOf, type Practice } from './context.ts';

type Surroundings = { readonly systemLanguages: readonly string[]; readonly setPreferences: (change: Partial<Preferences>) => void };

export function practiceHandlers(practice: Practice, around: Surroundings): HandlersOf<'practice.get' | 'practice.update' | 'practice.setUp'> {
  const { store, clock, text } = practice;
  return {
    'practice.get': () => ({ fields: fieldsOf(practice), defaults: practiceDefaults(around.systemLanguages, text().language) }),
    'practice.update'(change) {
      const before = fieldsOf(practice);
      // Another country has other parts.
      const moved = change.country !== undefined && change.country !== before.country ? { holidayRegion: null } : {};
      store.write((db) => updatePractice(db, { ...before, ...moved, ...onlyGiven(change) }, clock.now()));
      return {};
    },
    'practice.setUp'({ name, profession, language }) {
      if (language) around.setPreferences({ language });
      const before = fieldsOf(practice);
      store.write((db) => {
        const answers = { name: name ?? before.name, profession: profession ?? before.profession, clientLanguage: language ?? before.clientLanguage };
        updatePractice(db, { ...before, ...answers }, clock.now());
        markSetUp(db, clock.now());
      });
      return {};
    },
  };
}

/** A field that was left out of the request stays as it is. */
function onlyGiven<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function fieldsOf(practice: Practice): PracticeFields {
  const { setUpAt: _, sample: __, ...fields } = settingsOf(practice);
  return fields;
}
