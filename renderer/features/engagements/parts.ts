import type { ComponentType } from 'react';
import type { EngagementPage } from '#shared/contract/engagements.ts';
import type { EngagementPart } from '#shared/contract/route.ts';
import { OnboardingPart } from '../onboarding/OnboardingPart.tsx';
import { RequestsPart } from '../requests/RequestsPart.tsx';
import { ExpectationsPart } from '../expectations/ExpectationsPart.tsx';
import { TalkPart } from '../talks/TalkPart.tsx';
import { TransitionPart } from '../transitions/TransitionPart.tsx';
import { Overview } from './Overview.tsx';

export type PartProps = { readonly page: EngagementPage };

/** What is shown on each page of an engagement. */
export const PARTS: Readonly<Record<EngagementPart, ComponentType<PartProps>>> = {
  overview: Overview,
  onboarding: OnboardingPart,
  talk: TalkPart,
  requests: RequestsPart,
  transition: TransitionPart,
  expectations: ExpectationsPart,
};
