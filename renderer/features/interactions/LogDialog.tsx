import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '#shared/time/clock.ts';
import { useCall } from '../../api/use-call.ts';
import { useToday } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useForm, type Form } from '../../ui/use-form.ts';
import { interactionOf, draftOf, draftOfWritten, logDraft, type LogDraft, type LogSubject, type Written } from './log-draft.ts';
import { useOpenClocks } from './ClockFields.tsx';
import { offered, waitsForAnswer } from './log-clocks.ts';
import { LogFields } from './LogFields.tsx';
import { mainPersonOf, nameFor } from './main-person.ts';
import { useSaveInteraction } from './use-save-interaction.ts';
import { useSubmitKey } from './use-submit-key.ts';

export type LogRequest =
  | { readonly kind: 'new'; readonly subject: LogSubject; readonly now: Instant; readonly draft?: LogDraft }
  | { readonly kind: 'correct'; readonly written: Written; readonly onCorrected?: ((id: number) => void) | undefined; readonly draft?: LogDraft };

export type LogForm = Form<LogDraft>;

type Props = {
  readonly request: LogRequest;
  /** Written. */
  readonly onClose: () => void;
  /** Closed without writing what the form holds. */
  readonly onLeave: (draft: LogDraft) => void;
};

/** Logs an interaction, or corrects one that was logged. As it opens it can be saved at once, if the client is known. */
export function LogDialog({ request, onClose, onLeave }: Props) {
  const { t } = useTranslation();
  const { today, zone } = useToday();
  const formId = useId();
  const [initial] = useState(() => request.draft ?? untouchedOf(request, zone));
  const schema = useMemo(() => logDraft(today), [today]);
  const { log, correct, error, reset } = useSaveInteraction();
  const [clientId, setClientId] = useState(initial.clientId);
  const client = useCall('clients.get', { id: clientId ?? 0 }, { enabled: clientId !== null });

  const clocks = useOpenClocks(request.kind === 'new' ? clientId : null);

  const save = async (draft: LogDraft): Promise<void> => {
    if (!client.data) return;
    const before = request.kind === 'correct' ? request.written : undefined;
    const fields = interactionOf(draft, { zone, mainPerson: mainPersonOf(client.data), before });
    const settled = offered(draft, clocks).filter(({ ends }) => ends);
    const clockPart = { expectsAnswer: waitsForAnswer(draft), closes: settled.map(({ clock }) => clock.id) };
    const id = before
      ? await correct({ ...fields, id: before.id })
      : await log({ ...fields, ...clockPart, clientId: client.data.id }, nameFor(client.data, fields.personId));
    if (id === null) return;
    onClose();
    if (request.kind === 'correct') request.onCorrected?.(id);
  };
  const form: LogForm = useForm({ schema, initial, onSubmit: save, error: error ?? client.error });
  useSubmitKey(formId);
  const leave = (): void => onLeave(form.values);
  const chooseClient = (id: number): void => {
    reset();
    setClientId(id);
    form.set('clientId', id);
    form.set('person', 'main');
    form.set('settles', {});
  };

  return (
    <Dialog
      title={t(request.kind === 'new' ? 'interactions.log.title' : 'interactions.log.correct')}
      isOpen
      onClose={leave}
      size="wide"
      closesOnPressOutside={!form.isDirty}
      actions={
        <>
          <Button kind="quiet" onPress={leave}>
            {t('interactions.log.cancel')}
          </Button>
          <Button kind="go" type="submit" form={formId} keys="Mod+Enter" pending={form.pending || (clientId !== null && client.isPending)}>
            {t('interactions.log.save')}
          </Button>
        </>
      }
    >
      <LogFields formId={formId} form={form} client={client.data ?? null} onClient={request.kind === 'new' ? chooseClient : null} clocks={clocks} />
    </Dialog>
  );
}

function untouchedOf(request: LogRequest, zone: string): LogDraft {
  return request.kind === 'new' ? draftOf(request.subject, request.now, zone) : draftOfWritten(request.written, zone);
}
