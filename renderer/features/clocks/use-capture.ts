import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayNear, formatTime } from '#shared/text/format.ts';
import { dayOf, instantOf, isDay, timeOf, type Day } from '#shared/time/day.ts';
import { useCall } from '../../api/use-call.ts';
import { useCommand } from '../../api/use-command.ts';
import { useCommands } from '../../app/commands.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useErrorText } from '../../ui/error-text.ts';
import { useProblemText } from '../../ui/problem-text.ts';
import { useToasts } from '../../ui/toasts.tsx';
import type { CaptureDraft } from './capture-draft.ts';
import { useWhose, type Whose } from './use-whose.ts';

export type Due = {
  readonly on: string | null;
  readonly time: string | null;
  /** Of a promise made now: 24 hours. */
  readonly usual: { readonly on: Day; readonly time: string; readonly words: string } | null;
  /** Null: what was typed is no moment. */
  readonly at: number | null;
  readonly isUsual: boolean;
};

export type Capture = {
  readonly whose: Whose;
  readonly due: Due;
  /** What `Form` takes. */
  readonly form: { readonly submit: () => Promise<boolean>; readonly problem: string | null };
  readonly pending: boolean;
  readonly errorAt: (field: 'what' | 'clientId' | 'dueAt') => string | null;
  readonly reset: () => void;
};

type Options = { readonly about: number | null; readonly draft: CaptureDraft; readonly onSaved: () => void };

/** What stands in the dialog, and what saving makes of it. */
export function useCapture({ about, draft, onSaved }: Options): Capture {
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const capture = useCommand('clocks.capture');
  const problemText = useProblemText();
  const errorText = useErrorText();
  const say = useSaid();
  const whose = useWhose(draft, about);
  const due = useDue(draft);
  const missing = {
    what: draft.what.trim() === '' ? problemText('required') : null,
    clientId: whose.kind === 'known' || whose.kind === 'new' ? null : t('clocks.capture.askWhose'),
    dueAt: due.isUsual || due.at !== null ? null : problemText('bad-time'),
  };
  const refused = capture.error;
  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (Object.values(missing).some((problem) => problem !== null)) return false;
    const who = whose.kind === 'known' ? { clientId: whose.id } : { clientId: null, newClient: whose.name };
    const saved = await capture.run({ ...who, what: draft.what, dueAt: due.isUsual ? null : due.at });
    if (!saved) return false;
    say(whose.name, saved.dueAt);
    onSaved();
    return true;
  };
  return {
    whose,
    due,
    pending: capture.pending,
    errorAt: (field) => (refused?.field === field && refused.reason ? problemText(refused.reason) : tried ? missing[field] : null),
    reset: capture.reset,
    form: { submit, problem: refused && !refused.field ? errorText(refused) : null },
  };
}

function useDue({ on, time }: CaptureDraft): Due {
  const { zone, today } = useToday();
  const language = useLanguage();
  const { data } = useCall('clocks.dueIfNow', {});
  const usual = data
    ? {
        on: dayOf(data.dueAt, zone),
        time: timeOf(data.dueAt, zone),
        words: `${formatDayNear(dayOf(data.dueAt, zone), today, language)}, ${formatTime(data.dueAt, zone, language)}`,
      }
    : null;
  const [day, hour] = [on ?? usual?.on ?? null, time ?? usual?.time ?? null];
  const at = day && isDay(day) && hour ? instantOf(day, hour, zone) : null;
  return { on: day, time: hour, usual, at, isUsual: on === null && time === null };
}

function useSaid(): (name: string, dueAt: number) => void {
  const { t } = useTranslation();
  const { show } = useToasts();
  const { zone, today } = useToday();
  const language = useLanguage();
  const commands = useCommands();
  return (name, dueAt) =>
    show({
      text: t('clocks.capture.saved', { name, day: formatDayNear(dayOf(dueAt, zone), today, language), time: formatTime(dueAt, zone, language) }),
      action: { label: t('ui.toast.undo'), onPress: () => commands.run('undo') },
    });
}
