import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { TodayLine, TodayRef } from '#shared/contract/today.ts';
import { useLanguage } from '../../app/start.tsx';
import type { Around } from '#shared/domain/today-words.ts';

/** Who is spoken with: the person, or the client where nobody is named. */
export function personOf({ personName, clientName }: Pick<TodayLine, 'personName' | 'clientName'>): string {
  return personName ?? clientName;
}

/** The firm beside its person; null where it would only say the same name twice. */
export function firmOf({ personName, clientName }: Pick<TodayLine, 'personName' | 'clientName'>): string | null {
  return personName && personName !== clientName ? clientName : null;
}

export function keyOf({ subject, refId }: TodayLine): string {
  return `${subject.kind} ${refId}`;
}

export function refOf({ subject, refId, clientId }: TodayLine): TodayRef {
  return { kind: subject.kind, refId, clientId };
}

/** What the words of the lines of a day are made with. */
export function useAround({ today, now, zone }: Pick<Output<'today.get'>, 'today' | 'now' | 'zone'>): Around {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(() => ({ t, language, today, now, zone }), [t, language, today, now, zone]);
}
