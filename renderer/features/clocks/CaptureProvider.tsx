import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandMeaning } from '../../app/commands.tsx';
import { later } from '../../app/later.ts';
import { useRouter } from '../../app/router.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useFocusHome } from '../interactions/use-focus-home.ts';
import { NO_DRAFT, useCaptureDraft } from './capture-draft.ts';

const CaptureDialog = later(
  () => import('./CaptureDialog.tsx'),
  (file) => file.CaptureDialog,
);

/** Around the frame: the line for a promise, from every screen. What was typed and not saved is there when it is opened again. */
export function CaptureProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { show } = useToasts();
  const focusHome = useFocusHome();
  const { route } = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [draft, keep] = useCaptureDraft();
  useCommandMeaning('capture', () => setOpen(true));

  const close = (): void => {
    setOpen(false);
    focusHome();
  };
  const leave = (): void => {
    close();
    if (draft.what.trim() !== '') show({ text: t('clocks.capture.kept'), action: { label: t('clocks.capture.goOn'), onPress: () => setOpen(true) } });
  };
  const saved = (): void => {
    keep(NO_DRAFT);
    close();
  };
  const about = route.view === 'client' || route.view === 'client-edit' ? route.id : null;
  return (
    <>
      {children}
      <Suspense fallback={null}>{isOpen && <CaptureDialog about={about} draft={draft} onChange={keep} onLeave={leave} onSaved={saved} />}</Suspense>
    </>
  );
}
