import { describe, expect, it } from 'vitest';
import { demandsWeeklyUpdates, isEngaged, STAGES } from './stage.ts';

describe('stages', () => {
  it('stand in the order of the pipeline, with the parked one last', () => {
    expect(STAGES).toEqual([
      'enquiry',
      'qualifying',
      'fact_finding',
      'commitment',
      'proposal',
      'agreement',
      'onboarding',
      'transition',
      'active',
      'rescue',
      'offboarding',
      'former',
      'nurture',
    ]);
  });

  it('owe updates from onboarding to offboarding, and at no other time', () => {
    expect(STAGES.filter(isEngaged)).toEqual(['onboarding', 'transition', 'active', 'rescue', 'offboarding']);
  });

  it('ask for them weekly in all of these but the steady one', () => {
    expect(STAGES.filter(demandsWeeklyUpdates)).toEqual(['onboarding', 'transition', 'rescue', 'offboarding']);
  });
});
