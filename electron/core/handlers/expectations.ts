import { AppError } from '#shared/contract/error.ts';
import type { expectationCalls } from '#shared/contract/expectations.ts';
import type { HandlersOf } from '#shared/contract/index.ts';
import { isEngaged } from '#shared/domain/stage.ts';
import { draftSheet, draftSheetFor, takeClause } from '../expectations/draft.ts';
import { addClause, fillPlaces, moveClause, openSheet, refuseUnknownPlaces, saveClause } from '../expectations/edit.ts';
import { adoptLesson, lessonViews, saveTemplate, templateView } from '../expectations/own-template.ts';
import { sheetView, versionView } from '../expectations/sheet-view.ts';
import { sign } from '../expectations/sign.ts';
import { ask, carryOn, discuss, followTalks, resolve, setWay } from '../expectations/talk.ts';
import { differenceWithBefore, discard, newVersion } from '../expectations/versions.ts';
import { clientOf } from '../store/clients.ts';
import { ownerOf } from '../store/engagement-standing.ts';
import { clauseOf, deleteClause, sheetsOf } from '../store/expectations.ts';
import { deleteLesson, forgetOwnClauses, insertLesson, ownSheetTemplates } from '../store/sheet-templates.ts';
import type { WriteDb } from '../store/sql.ts';
import { found, mustExist, type Practice } from './context.ts';

type Names = keyof typeof expectationCalls;

export function expectationHandlers(practice: Practice): HandlersOf<Names> {
  return { ...readers(practice), ...versionHandlers(practice), ...clauseHandlers(practice), ...talkHandlers(practice), ...templateHandlers(practice) };
}

/** In one transaction, with nothing to tell. */
function doing(practice: Practice, act: (db: WriteDb) => void): Record<string, never> {
  practice.store.write(act);
  return {};
}

type Readers = 'expectations.ofEngagement' | 'expectations.get' | 'expectations.difference';

function readers(practice: Practice): HandlersOf<Readers> {
  return {
    'expectations.ofEngagement'({ engagementId }) {
      const { read } = practice.store;
      const { stage } = found(clientOf(read, found(ownerOf(read, engagementId))));
      return { versions: sheetsOf(read, engagementId).map((sheet) => versionView(practice, sheet)), isExisting: isEngaged(stage) && stage !== 'onboarding' };
    },
    'expectations.get': ({ id }) => sheetView(practice, id),
    'expectations.difference': ({ id }) => differenceWithBefore(practice, id),
  };
}

type Versions = 'expectations.draft' | 'expectations.draftFor' | 'expectations.newVersion' | 'expectations.discard' | 'expectations.sign';

function versionHandlers(practice: Practice): HandlersOf<Versions> {
  const { store } = practice;
  return {
    'expectations.draft': ({ engagementId, reset }) => store.write((db) => ({ id: draftSheet(db, practice, engagementId, reset) })),
    'expectations.draftFor': ({ clientId }) => store.write((db) => draftSheetFor(db, practice, clientId)),
    'expectations.newVersion': ({ id }) => store.write((db) => ({ id: newVersion(db, practice, id) })),
    'expectations.discard': ({ id }) => doing(practice, (db) => discard(db, id)),
    'expectations.sign': (input) => store.write((db) => ({ untalked: sign(db, practice, input) })),
  };
}

type Clauses =
  | 'expectations.saveClause'
  | 'expectations.addClause'
  | 'expectations.takeClause'
  | 'expectations.moveClause'
  | 'expectations.removeClause'
  | 'expectations.fill';

function clauseHandlers(practice: Practice): HandlersOf<Clauses> {
  const { store, clock } = practice;
  return {
    'expectations.saveClause': ({ id, clause }) => doing(practice, (db) => saveClause(db, practice, id, clause)),
    'expectations.addClause': ({ id, clause }) => store.write((db) => ({ id: addClause(db, practice, id, clause) })),
    'expectations.takeClause': ({ id, key }) => store.write((db) => ({ id: takeClause(db, practice, openSheet(db, id), key) })),
    'expectations.moveClause': ({ id, down }) => doing(practice, (db) => moveClause(db, practice, id, down)),
    'expectations.removeClause': ({ id }) =>
      doing(practice, (db) => {
        const sheet = openSheet(db, found(clauseOf(db, id)).sheetId);
        deleteClause(db, id);
        followTalks(db, sheet, clock.now());
      }),
    'expectations.fill': ({ id, values }) => doing(practice, (db) => fillPlaces(db, practice, id, values)),
  };
}

type Talks = 'expectations.discuss' | 'expectations.talkedBy' | 'expectations.ask' | 'expectations.resolve' | 'expectations.carryOn';

function talkHandlers(practice: Practice): HandlersOf<Talks> {
  return {
    'expectations.discuss': (input) => doing(practice, (db) => discuss(db, practice, input)),
    'expectations.talkedBy': (input) => doing(practice, (db) => setWay(db, practice, input)),
    'expectations.ask': (input) => practice.store.write((db) => ({ id: ask(db, practice, input) })),
    'expectations.resolve': (input) => doing(practice, (db) => resolve(db, practice, input)),
    'expectations.carryOn': ({ ids }) => doing(practice, (db) => carryOn(db, practice, ids)),
  };
}

function templateHandlers(practice: Practice): HandlersOf<Exclude<Names, Readers | Versions | Clauses | Talks>> {
  const { store, clock } = practice;
  return {
    'expectations.templates': () => ownSheetTemplates(store.read),
    'expectations.template': ({ profession, language }) => templateView(practice, profession, language),
    'expectations.saveTemplate': (input) => doing(practice, (db) => saveTemplate(db, practice, input)),
    'expectations.restoreTemplate': (which) => doing(practice, (db) => mustExist(forgetOwnClauses(db, which))),
    'expectations.lessons': () => lessonViews(practice),
    'expectations.learn': (lesson) =>
      store.write((db) => {
        if (lesson.clientId !== null) found(clientOf(db, lesson.clientId));
        refuseUnknownPlaces(lesson.clause, 'clause');
        // A lesson is about a situation: lists belong to the template itself.
        if (lesson.clause.items.length > 0) throw new AppError('invalid-input', { field: 'clause.items', reason: 'too-many' });
        return { id: insertLesson(db, lesson, clock.now()) };
      }),
    'expectations.adopt': (input) => doing(practice, (db) => adoptLesson(db, practice, input)),
    'expectations.forgetLesson': ({ id }) => doing(practice, (db) => mustExist(deleteLesson(db, id))),
  };
}
