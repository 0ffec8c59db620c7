/** What a meeting is for (spec 2.12). */
export const MEETING_TYPES = ['fact_finding', 'walkthrough', 'kickoff', 'regular', 'end_of_onboarding', 'crucial', 'closeout', 'review'] as const;
export type MeetingType = (typeof MEETING_TYPES)[number];
