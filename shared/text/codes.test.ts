import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../contract/commands.ts';
import { ERROR_CODES } from '../contract/error.ts';
import { MEETING_RHYTHMS, UPDATE_INTERVALS } from '../domain/cadence.ts';
import { BANDS } from '../domain/gap.ts';
import { LANGUAGES } from '../domain/language.ts';
import { CLOCK_MATTERS, LATER_EFFECTS, TASK_KINDS } from '../domain/pipeline/effects.ts';
import { stageEvent } from '../domain/pipeline/events.ts';
import { GUARD_NAMES } from '../domain/pipeline/guards.ts';
import { TRANSITIONS } from '../domain/pipeline/transitions.ts';
import { ROLES } from '../domain/person.ts';
import { PROFESSIONS } from '../domain/practice.ts';
import { OUTCOMES, STAGES } from '../domain/stage.ts';
import { resources } from './index.ts';

const root = path.join(import.meta.dirname, '../..');

/** What a code looks like; a sentence of a library never does. */
const CODE = "'([a-z]+(?:-[a-z]+)*)'";

/** Where schemas speak: the last argument of a check, or its `message`. */
const SPOKEN_BY_SCHEMAS = [`\\.(?:min|max|length|regex|refine)\\([^\\n]*?, ${CODE}\\)`, `z\\.(?:email|url|base64)\\(${CODE}\\)`, `message: ${CODE}`];
const SPOKEN_BY_HANDLERS = [`new AppError\\([^;]*?reason: ${CODE}`];

/** Reasons given anywhere, with the places that the readers of files list for themselves. */
const REASONS = new Set([
  ...codesIn('shared/{contract,domain,time}/**/*.ts', SPOKEN_BY_SCHEMAS),
  ...codesIn('electron/**/*.ts', SPOKEN_BY_HANDLERS),
  ...codesWithin('electron/core/import/problem.ts', /PROBLEM_REASONS = \[(.*?)\]/s),
  ...codesWithin('electron/core/import/file-refusal.ts', /type FileRefusal =(.*?);/s),
  ...codesWithin('shared/domain/messages/message.ts', /HAND_OVER_REFUSALS = \[(.*?)\]/s),
  ...codesWithin('shared/domain/plans/anchor.ts', /ANCHOR_REFUSALS = \[(.*?)\]/s),
  // What is left when a schema has no code for it.
  'not-as-expected',
]);

/** Group of words in app.json → the codes that need one. */
const WORDS = {
  command: COMMANDS.map(({ id }) => id),
  stage: STAGES,
  outcome: OUTCOMES,
  band: BANDS,
  role: ROLES,
  rhythm: MEETING_RHYTHMS,
  profession: PROFESSIONS,
  language: LANGUAGES,
  languageOwn: LANGUAGES,
} as const;

describe('reasons', () => {
  it('are found in all places that give them', () => {
    const specimens = ['required', 'too-many', 'bad-email', 'bad-phone', 'bad-date', 'ends-before-start', 'in-future', 'no-name', 'spreadsheet'];
    expect([...REASONS]).toEqual(expect.arrayContaining(specimens));
  });

  it.each(LANGUAGES)('have a sentence each, and no sentence is left over (%s)', (language) => {
    expect(Object.keys(resources[language].translation.errors.problem).toSorted()).toEqual([...REASONS].toSorted());
  });
});

it.each(LANGUAGES)('every refusal has its sentence, and no sentence is left over (%s)', (language) => {
  const { problem: _, ...sentences } = resources[language].translation.errors;
  expect(Object.keys(sentences).toSorted()).toEqual([...ERROR_CODES].toSorted());
});

/** Group of words in pipeline.json → the codes that need one. */
const PIPELINE_WORDS = {
  guard: GUARD_NAMES,
  event: stageEvent.options.map((option) => option.shape.event.value),
  reason: [...Object.keys(TRANSITIONS), 'created', 'edited', 'imported', 'sample', 'merged'],
  task: TASK_KINDS,
  later: LATER_EFFECTS,
  matter: CLOCK_MATTERS,
} as const;

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(Object.entries(PIPELINE_WORDS))('every %s of the pipeline has its words, and none is left over', (group, codes) => {
    const words: Readonly<Record<string, object>> = resources[language].translation.pipeline;
    expect(Object.keys(words[group] ?? {}).toSorted()).toEqual([...codes].toSorted());
  });

  it.each(Object.entries(WORDS))('every %s has its word, and no word is left over', (group, codes) => {
    const words: Readonly<Record<string, object | string>> = resources[language].translation.app;
    expect(Object.keys(words[group] ?? {}).toSorted()).toEqual([...codes].toSorted());
  });
});

it('updates come in no rhythm that has no word', () => {
  expect(UPDATE_INTERVALS.filter((interval) => !MEETING_RHYTHMS.includes(interval))).toEqual([]);
});

function codesIn(pattern: string, places: readonly string[]): string[] {
  // The sample is a file of ours: what its schema minds is read by whoever writes it, not by a user.
  const files = globSync(pattern, { cwd: root }).filter((file) => !/\.test\.ts$|[\\/]testing[\\/]|sample-schema\.ts$/.test(file));
  return files.flatMap((file) => places.flatMap((place) => found(place, textOf(file))));
}

function codesWithin(file: string, list: RegExp): string[] {
  const [, body = ''] = list.exec(textOf(file)) ?? [];
  return found(CODE, body);
}

function found(pattern: string, text: string): string[] {
  return [...text.matchAll(new RegExp(pattern, 'g'))].flatMap((match) => match[1] ?? []);
}

function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
