import { z } from 'zod';
import { CLAUSE_TEXTS, clauseFields } from '../domain/expectations/clause.ts';
import { TALKS } from '../domain/expectations/discussion.ts';
import { place, placeValues } from '../domain/expectations/places.ts';
import { templateClause, templateClauses } from '../domain/expectations/template.ts';
import { agendaItemId, attachmentId, clauseDiscussionId, clauseId, clientId, engagementId, expectationSheetId, lessonId } from '../domain/ids.ts';
import { CHANNELS } from '../domain/interaction.ts';
import { language } from '../domain/language.ts';
import { PROFESSIONS } from '../domain/practice.ts';
import { LINE_MAX, NAME_MAX, NOTE_MAX, optionalText, requiredText } from '../domain/text-fields.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';
import { SHEET_STATUSES } from './engagements.ts';

const done = z.strictObject({});
const id = z.strictObject({ id: expectationSheetId });
const profession = z.enum(PROFESSIONS);

/** How one talks about a clause; a note is talking to oneself. */
const talkChannel = z.enum(CHANNELS).exclude(['note']);
export const TALK_CHANNELS = talkChannel.options;

const discussionView = z.strictObject({
  id: clauseDiscussionId,
  discussed: z.boolean(),
  at: z.number(),
  on: day,
  channel: z.enum(CHANNELS),
  note: z.string(),
  question: z.string(),
  resolution: z.string(),
  resolvedOn: day.nullable(),
  agendaItemId: agendaItemId.nullable(),
});
export type DiscussionView = z.output<typeof discussionView>;

const clauseView = z.strictObject({
  ...clauseFields.shape,
  id: clauseId,
  key: z.string(),
  source: z.enum(['template', 'own', 'lesson']),
  talk: z.enum(TALKS),
  talkedOn: day.nullable(),
  /** Where one is: "Clause 8, first of ten situations", in the language of the sheet. */
  where: z.string(),
  discussions: z.array(discussionView),
});
export type ClauseView = z.output<typeof clauseView>;

/** What stands around the clauses, in the language of the sheet. */
const sheetWords = z.strictObject({
  title: z.string(),
  between: z.string(),
  version: z.string(),
  weDo: z.string(),
  youDo: z.string(),
  byWhen: z.string(),
  otherwise: z.string(),
  /** The name of each section, and one for the list beside the walkthrough. */
  sections: z.array(z.strictObject({ section: z.int(), name: z.string(), short: z.string() })),
});

const versionView = z.strictObject({
  id: expectationSheetId,
  version: z.int(),
  status: z.enum(SHEET_STATUSES),
  isReset: z.boolean(),
  createdOn: day,
  signedOn: day.nullable(),
});
export type VersionView = z.output<typeof versionView>;

const sheetView = z.strictObject({
  ...versionView.shape,
  engagementId,
  engagementTitle: z.string(),
  clientId,
  clientName: z.string(),
  personName: z.string().nullable(),
  practiceName: z.string(),
  /** Of its clauses; `wished`: the client's, where the template had no words in it. */
  language,
  wished: language.nullable(),
  signedOnMe: day.nullable(),
  signedOnClient: day.nullable(),
  signedBy: z.string(),
  attachment: z.strictObject({ id: attachmentId, name: z.string() }).nullable(),
  clauses: z.array(clauseView),
  /** Every place the clauses name; `value` null: nobody knows it yet. `own`: filled by hand. */
  places: z.array(z.strictObject({ place, value: z.string().nullable(), own: z.boolean() })),
  /** With these unfilled it is neither printed nor signed. */
  open: z.array(z.string()),
  words: sheetWords,
  /** Clauses of the practice's template that this sheet has not. */
  addable: z.array(z.strictObject({ key: z.string(), section: z.int(), situation: z.string() })),
  /** A draft and what is being talked through; what was signed is kept as it was. */
  canEdit: z.boolean(),
});
export type SheetView = z.output<typeof sheetView>;

const words = z.array(z.strictObject({ mark: z.enum(['same', 'added', 'removed']), text: z.string() }));
const difference = z.strictObject({
  before: z.int().nullable(),
  clauses: z.array(
    z.strictObject({
      key: z.string(),
      section: z.int(),
      situation: z.string(),
      change: z.enum(['added', 'removed', 'changed']),
      texts: z.array(z.strictObject({ field: z.enum([...CLAUSE_TEXTS, 'items']), words })),
    }),
  ),
});

const lessonView = z.strictObject({
  id: lessonId,
  clientName: z.string().nullable(),
  learnt: z.string(),
  clause: clauseFields,
  adoptedOn: day.nullable(),
});

const READS = ['expectations', 'engagements', 'clients', 'practice', 'templates', 'meetings', 'sales', 'attachments', 'day'] as const;
const OWN = ['expectations', 'engagements'] as const;
/** What is drafted, talked or signed shows on the client's card and in what is due. */
const WRITES = [...OWN, 'pipeline', 'clients', 'meetings'] as const;

export const expectationCalls = {
  /** The newest version first. `isExisting`: work runs already, so the first sheet puts in writing what has proved itself. */
  'expectations.ofEngagement': query({
    input: z.strictObject({ engagementId }),
    output: z.strictObject({ versions: z.array(versionView), isExisting: z.boolean() }),
    reads: READS,
  }),
  'expectations.get': query({ input: id, output: sheetView, reads: READS }),
  /** Against the version before. */
  'expectations.difference': query({ input: id, output: difference, reads: READS }),
  /** From the template of the profession, in the client's language and form of address. `conflict` where the engagement has one. */
  'expectations.draft': command({ input: z.strictObject({ engagementId, reset: z.boolean().default(false) }), output: id, writes: WRITES }),
  /** The same before there is any engagement: it is begun with it. */
  'expectations.draftFor': command({ input: z.strictObject({ clientId }), output: z.strictObject({ engagementId, ...id.shape }), writes: WRITES }),
  'expectations.saveClause': command({ input: z.strictObject({ id: clauseId, clause: clauseFields }), output: done, writes: WRITES }),
  'expectations.addClause': command({
    input: z.strictObject({ id: expectationSheetId, clause: clauseFields }),
    output: z.strictObject({ id: clauseId }),
    writes: WRITES,
  }),
  'expectations.takeClause': command({
    input: z.strictObject({ id: expectationSheetId, key: z.string().min(1).max(60) }),
    output: z.strictObject({ id: clauseId }),
    writes: WRITES,
  }),
  /** One place up or down within its section. */
  'expectations.moveClause': command({ input: z.strictObject({ id: clauseId, down: z.boolean() }), output: done, writes: OWN }),
  'expectations.removeClause': command({ input: z.strictObject({ id: clauseId }), output: done, writes: WRITES }),
  /** By hand, over what is known; an empty value gives a place back to what is known. */
  'expectations.fill': command({ input: z.strictObject({ id: expectationSheetId, values: placeValues }), output: done, writes: WRITES }),
  'expectations.newVersion': command({ input: id, output: id, writes: WRITES }),
  'expectations.discard': command({ input: id, output: done, writes: WRITES }),
  /** `discussed` false: nothing was said about it after all. */
  'expectations.discuss': command({
    input: z.strictObject({
      ids: z.array(clauseId).min(1, 'required').max(200, 'too-many'),
      discussed: z.boolean(),
      channel: talkChannel,
      note: optionalText(NOTE_MAX).default(''),
    }),
    output: done,
    writes: WRITES,
  }),
  /** How what was talked through today was talked through. */
  'expectations.talkedBy': command({
    input: z.strictObject({ id: expectationSheetId, channel: talkChannel, note: optionalText(NOTE_MAX).default('') }),
    output: done,
    writes: WRITES,
  }),
  'expectations.ask': command({
    input: z.strictObject({ id: clauseId, question: requiredText(LINE_MAX), channel: talkChannel }),
    output: z.strictObject({ id: clauseDiscussionId }),
    writes: OWN,
  }),
  'expectations.resolve': command({ input: z.strictObject({ id: clauseDiscussionId, resolution: requiredText(NOTE_MAX) }), output: done, writes: OWN }),
  /** Onto the agenda of the next meeting; parked until one is planned. */
  'expectations.carryOn': command({
    input: z.strictObject({ ids: z.array(clauseDiscussionId).min(1, 'required').max(200, 'too-many') }),
    output: done,
    writes: [...OWN, 'meetings'],
  }),
  /** AppError `sheet-unfilled`. Clauses that were not talked about go onto the agenda of the first meeting. */
  'expectations.sign': command({
    input: z.strictObject({
      id: expectationSheetId,
      signedOnMe: day.nullable(),
      signedOnClient: day,
      signedBy: requiredText(NAME_MAX),
      attachmentId: attachmentId.nullable().default(null),
    }),
    output: z.strictObject({ untalked: z.int() }),
    writes: [...WRITES, 'attachments'],
  }),
  'expectations.templates': query({ input: z.strictObject({}), output: z.array(z.strictObject({ profession, language })), reads: ['templates'] }),
  /** `shown`: another language where nobody wrote it in this one. */
  'expectations.template': query({
    input: z.strictObject({ profession, language }),
    output: z.strictObject({ own: z.boolean(), shown: language, agreement: z.string(), clauses: z.array(templateClause) }),
    reads: ['templates', 'preferences'],
  }),
  /** AppError `place-unknown` for a place that nothing fills. */
  'expectations.saveTemplate': command({
    input: z.strictObject({ profession, language, clauses: templateClauses }),
    output: done,
    writes: ['templates'],
  }),
  'expectations.restoreTemplate': command({ input: z.strictObject({ profession, language }), output: done, writes: ['templates'] }),
  'expectations.lessons': query({ input: z.strictObject({}), output: z.array(lessonView), reads: ['templates', 'clients', 'practice'] }),
  /** What one learnt, and the clause that answers it next time. */
  'expectations.learn': command({
    input: z.strictObject({ clientId: clientId.nullable().default(null), learnt: requiredText(LINE_MAX), clause: clauseFields }),
    output: z.strictObject({ id: lessonId }),
    writes: ['templates'],
  }),
  /** Into the template of a profession, in this language; sheets that are written from now on have it. */
  'expectations.adopt': command({ input: z.strictObject({ id: lessonId, profession, language }), output: done, writes: ['templates'] }),
  'expectations.forgetLesson': command({ input: z.strictObject({ id: lessonId }), output: done, writes: ['templates'] }),
};
