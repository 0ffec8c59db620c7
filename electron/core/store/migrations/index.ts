import type { Database } from 'better-sqlite3';
import { initial } from './0001-initial.ts';
import { pipeline } from './0002-pipeline.ts';
import { undo } from './0003-undo.ts';
import { reversibleImports } from './0004-reversible-imports.ts';
import { savedViews } from './0005-saved-views.ts';
import { attachments } from './0006-attachments.ts';
import { care } from './0007-care.ts';
import { lastInformed } from './0008-last-informed.ts';
import { meetingOutcome } from './0009-meeting-outcome.ts';
import { search } from './0010-search.ts';
import { merging } from './0011-merging.ts';
import { rhythm } from './0012-rhythm.ts';
import { statistics } from './0013-statistics.ts';
import { meetings } from './0014-meetings.ts';
import { clockColumns } from './0015-clock-columns.ts';
import { engagementEnds } from './0016-engagement-ends.ts';
import { reminders } from './0017-reminders.ts';
import { newEngagements } from './0018-new-engagements.ts';
import { expectationPlaces } from './0019-expectation-places.ts';
import { whatIsOpen } from './0020-what-is-open.ts';

/** In order, never edited after release: step n brings a file from version n − 1 to n (`PRAGMA user_version`). */
export const MIGRATIONS: readonly ((db: Database) => void)[] = [
  initial,
  pipeline,
  undo,
  reversibleImports,
  savedViews,
  attachments,
  care,
  lastInformed,
  meetingOutcome,
  search,
  merging,
  rhythm,
  statistics,
  meetings,
  clockColumns,
  engagementEnds,
  reminders,
  newEngagements,
  expectationPlaces,
  whatIsOpen,
];
