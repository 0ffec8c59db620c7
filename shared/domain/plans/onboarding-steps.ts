/** Whose step it is. */
export const LANES = ['me', 'them'] as const;
export type Lane = (typeof LANES)[number];

/** The first hundred days (spec 2.9, after Coleman); the days are our own. */
export const ONBOARDING_DAYS = 100;

export type PlannedStep = {
  readonly key: string;
  readonly lane: Lane;
  /** Days after the signature, which is day 0. */
  readonly day: number;
  /** `always`: in every plan however short; `lasting`: only where the work goes on after the plan. */
  readonly kept?: 'always' | 'lasting';
  /** It stays on its day when the plan is put off. */
  readonly stays?: true;
  /** It keeps its day on a holiday, too, and in a short plan. */
  readonly fixed?: true;
};

/** Table 2.9, the kickoff taken apart into what is ticked off by itself. */
export const ONBOARDING_STEPS = [
  { key: 'thank_you', lane: 'me', day: 0, kept: 'always', stays: true, fixed: true },
  { key: 'affirm', lane: 'me', day: 1, kept: 'always', stays: true },
  { key: 'kickoff', lane: 'me', day: 3, kept: 'always' },
  { key: 'talk', lane: 'me', day: 3, kept: 'always', stays: true },
  { key: 'success', lane: 'me', day: 3, kept: 'always' },
  { key: 'requests', lane: 'me', day: 5, kept: 'always' },
  { key: 'first_material', lane: 'them', day: 10, kept: 'always' },
  { key: 'update_1', lane: 'me', day: 7 },
  { key: 'update_2', lane: 'me', day: 14 },
  { key: 'visible_result', lane: 'me', day: 21 },
  { key: 'update_4', lane: 'me', day: 28 },
  { key: 'first_result', lane: 'me', day: 30, kept: 'always' },
  { key: 'how_is_it', lane: 'me', day: 45 },
  { key: 'second_result', lane: 'me', day: 60 },
  { key: 'announce', lane: 'me', day: 75, kept: 'lasting' },
  { key: 'end_meeting', lane: 'me', day: 90, kept: 'lasting' },
  { key: 'closing', lane: 'me', day: 100, kept: 'always' },
] as const satisfies readonly PlannedStep[];

/** For a client who left somebody else in anger: what must not happen again (spec 2.9). */
export const NOT_AGAIN: PlannedStep = { key: 'not_again', lane: 'me', day: 3, kept: 'always' };
