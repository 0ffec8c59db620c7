import { Suspense, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Route } from '#shared/contract/route.ts';
import type { Instant } from '#shared/time/clock.ts';
import { useCommandMeaning } from '../../app/commands.tsx';
import { later } from '../../app/later.ts';
import { useRouter } from '../../app/router.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { ContactOffers, type Offer } from './ContactOffers.tsx';
import type { LogDraft, LogSubject } from './log-draft.ts';
import type { LogRequest } from './LogDialog.tsx';
import { useFocusHome } from './use-focus-home.ts';
import { LogContext, type Followed, type Log } from './use-log.ts';
import { useNow } from './use-now.ts';

const LogDialog = later(
  () => import('./LogDialog.tsx'),
  (file) => file.LogDialog,
);

/** Around the frame: the dialog and the offers every screen may ask for, and the command that opens the dialog. */
export function LogProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { show } = useToasts();
  const now = useNow();
  const focusHome = useFocusHome();
  const { route } = useRouter();
  const subject = useRef<LogSubject | null>(null);
  const [request, setRequest] = useState<LogRequest | null>(null);
  const [offers, setOffers] = useState<readonly Offer[]>([]);

  const withNow = useCallback(
    async (act: (at: Instant) => void) => {
      const at = await now();
      if (at !== null) act(at);
    },
    [now],
  );
  const log = useMemo<Log>(
    () => ({
      open: (known = {}) => void withNow((at) => setRequest({ kind: 'new', subject: known, now: at })),
      correct: (written, onCorrected) => setRequest({ kind: 'correct', written, onCorrected }),
      follow: (link) => void withNow((at) => setOffers((was) => [...was.filter((offer) => !isSame(offer, link)), { ...link, at }])),
      about: (next) => void (subject.current = next),
    }),
    [withNow],
  );
  useCommandMeaning('log', () => log.open(subject.current ?? subjectOf(route)));

  const close = (): void => {
    setRequest(null);
    focusHome();
  };
  const leave = (draft: LogDraft): void => {
    close();
    if (!request || !hasOwnWords(request, draft)) return;
    show({ text: t('interactions.log.notSaved'), action: { label: t('interactions.log.goOn'), onPress: () => setRequest({ ...request, draft }) } });
  };
  const answered = (offer: Offer): void => {
    setOffers((was) => was.filter((each) => each !== offer));
    focusHome();
  };
  return (
    <LogContext value={log}>
      {children}
      <ContactOffers offers={offers} onAnswered={answered} />
      <Suspense fallback={null}>{request && <LogDialog request={request} onClose={close} onLeave={leave} />}</Suspense>
    </LogContext>
  );
}

/** Words somebody typed and did not save; the rest of the form is two presses. */
function hasOwnWords(request: LogRequest, { summary }: LogDraft): boolean {
  return summary.trim() !== '' && summary !== (request.kind === 'correct' ? request.written.summary : '');
}

/** The client whose page one is on. */
function subjectOf(route: Route): LogSubject {
  return route.view === 'client' || route.view === 'client-edit' ? { clientId: route.id } : {};
}

function isSame(a: Followed, b: Followed): boolean {
  return a.kind === b.kind && a.clientId === b.clientId && a.personId === b.personId;
}
