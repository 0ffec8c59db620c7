import { createContext, useContext, useMemo, useRef, type ReactNode } from 'react';
import {
  Button,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import { CrossIcon } from './icons/icons.tsx';
import styles from './toasts.module.css';
import { useRegionKey } from './use-region-key.ts';

const css = classes(styles);
/** notes.md: stays 10 s; the clock stops while it is pointed at or focused. */
const STAYS_MS = 10_000;
const SEEN_AT_ONCE = 3;

export type ToastAction = { readonly label: string; readonly onPress: () => void };

export type Toast = {
  readonly text: string;
  /** One thing to do about it, usually taking it back. */
  readonly action?: ToastAction | undefined;
  /** A second thing to do, such as adding details to what was just saved. */
  readonly also?: ToastAction | undefined;
};

export type Toasts = { readonly show: (toast: Toast) => void };

const Context = createContext<Toasts | null>(null);

/** `show({ text, action })`: a line at the bottom that says what was done, with a way back. F6 moves the focus to it. */
export function useToasts(): Toasts {
  const toasts = useContext(Context);
  if (!toasts) throw new Error('useToasts outside ToastProvider');
  return toasts;
}

/** Gives `useToasts` to everything inside it and draws the toasts. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const queue = useMemo(() => new ToastQueue<Toast>({ maxVisibleToasts: SEEN_AT_ONCE }), []);
  const toasts = useMemo<Toasts>(() => ({ show: (toast) => void queue.add(toast, { timeout: STAYS_MS }) }), [queue]);
  const region = useRef<HTMLDivElement>(null);
  useRegionKey(region);
  return (
    <Context value={toasts}>
      {children}
      <ToastRegion ref={region} queue={queue} className={css('region')} data-toasts aria-label={t('ui.toast.region')}>
        {({ toast }) => (
          <AriaToast toast={toast} className={css('toast')}>
            <ToastContent>
              <Text slot="title">{toast.content.text}</Text>
            </ToastContent>
            {toast.content.also && <Action action={toast.content.also} close={() => queue.close(toast.key)} />}
            {toast.content.action && <Action action={toast.content.action} close={() => queue.close(toast.key)} />}
            <Button slot="close" className={css('close')} aria-label={t('ui.toast.close')}>
              <CrossIcon size={14} />
            </Button>
          </AriaToast>
        )}
      </ToastRegion>
    </Context>
  );
}

function Action({ action, close }: { readonly action: ToastAction; readonly close: () => void }) {
  const act = (): void => {
    close();
    action.onPress();
  };
  return (
    <Button className={css('action')} onPress={act}>
      {action.label}
    </Button>
  );
}
