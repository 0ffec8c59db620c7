import { useTranslation } from 'react-i18next';
import { MEETING_RHYTHMS, UPDATE_INTERVALS, type MeetingRhythm, type UpdateInterval } from '#shared/domain/cadence.ts';
import { ROLES, type Role } from '#shared/domain/person.ts';
import { STAGES, type Stage } from '#shared/domain/stage.ts';
import type { Choice } from '../../ui/Option.tsx';

/** Domain words as choices, in the order of the domain. */
export function useStageChoices(): readonly Choice<Stage>[] {
  const { t } = useTranslation();
  return STAGES.map((value) => ({ value, label: t(`app.stage.${value}`) }));
}

export function useRoleChoices(): readonly Choice<Role>[] {
  const { t } = useTranslation();
  return ROLES.map((value) => ({ value, label: t(`app.role.${value}`) }));
}

export function useMeetingChoices(): readonly Choice<MeetingRhythm>[] {
  const { t } = useTranslation();
  return MEETING_RHYTHMS.map((value) => ({ value, label: t(`app.rhythm.${value}`) }));
}

export function useIntervalChoices(): readonly Choice<UpdateInterval>[] {
  const { t } = useTranslation();
  return UPDATE_INTERVALS.map((value) => ({ value, label: t(`app.rhythm.${value}`) }));
}
