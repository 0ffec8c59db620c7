import { z } from 'zod';
import { clientId, engagementId } from '../domain/ids.ts';
import { language } from '../domain/language.ts';
import { stage } from '../domain/stage.ts';
import { day } from '../time/day.ts';
import { engagementView } from './clients.ts';
import { query } from './define.ts';

/** `moving`: something is being agreed, begun or waited for. */
export const ENGAGEMENTS_SHOWN = ['moving', 'running', 'all'] as const;
export type EngagementsShown = (typeof ENGAGEMENTS_SHOWN)[number];

export const SHEET_STATUSES = ['draft', 'walked_through', 'signed', 'superseded'] as const;

/** How far an engagement is: its newest expectation sheet, its onboarding, what is asked for and not there. */
const standing = z.strictObject({
  sheet: z.strictObject({ version: z.int(), status: z.enum(SHEET_STATUSES), signedOn: day.nullable() }).nullable(),
  /** `day` counts from the signature, which is day 0. */
  onboarding: z.strictObject({ day: z.int(), days: z.int(), next: z.strictObject({ text: z.string(), dueOn: day }).nullable() }).nullable(),
  requests: z.strictObject({ open: z.int(), overdue: z.int() }),
});
export type Standing = z.output<typeof standing>;

const engagementLine = z.strictObject({
  ...engagementView.pick({ id: true, title: true, kind: true, startedOn: true, endsOn: true, running: true }).shape,
  clientId,
  clientName: z.string(),
  personName: z.string().nullable(),
  stage,
  standing,
});
export type EngagementLine = z.output<typeof engagementLine>;

const engagementPage = z.strictObject({
  engagement: engagementView,
  client: z.strictObject({ id: clientId, name: z.string(), stage, language }),
  standing,
  /** The same client's other engagements. */
  others: z.array(z.strictObject({ id: engagementId, title: z.string() })),
});
export type EngagementPage = z.output<typeof engagementPage>;

export const engagementCalls = {
  /** The latest begun first; clients in the Trash or archived are left out. */
  'engagements.list': query({
    input: z.strictObject({ show: z.enum(ENGAGEMENTS_SHOWN), offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(200) }),
    output: z.strictObject({ total: z.int(), rows: z.array(engagementLine) }),
    reads: ['engagements', 'clients', 'pipeline', 'day'],
  }),
  /** AppError `not-found`. */
  'engagements.get': query({
    input: z.strictObject({ id: engagementId }),
    output: engagementPage,
    reads: ['engagements', 'clients', 'pipeline', 'practice', 'day'],
  }),
};
