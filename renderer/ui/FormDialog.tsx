import { useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { Dialog } from './Dialog.tsx';
import styles from './Dialog.module.css';
import { Form } from './Form.tsx';

const css = classes(styles);

type Props = {
  readonly title: string;
  /** What `useForm` gave. */
  readonly form: { readonly submit: () => Promise<boolean>; readonly problem: string | null; readonly pending: boolean; readonly isDirty: boolean };
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'narrow' | 'wide' | undefined;
  /** What the main button says, where it is not “Save”. */
  readonly saveLabel?: string | undefined;
};

/** A form in a dialog: what was typed goes only after one was asked, whichever way the dialog is left without saving. */
export function FormDialog({ title, form, onClose, children, size, saveLabel }: Props) {
  const id = useId();
  const { isAsking, leave, goOn } = useLeaving(form.isDirty, onClose);
  return (
    <Dialog
      title={title}
      isOpen
      onClose={leave}
      size={size}
      closesOnPressOutside={!form.isDirty}
      actions={isAsking ? <Question onDrop={onClose} onGoOn={goOn} /> : <Actions form={id} pending={form.pending} saveLabel={saveLabel} onCancel={leave} />}
    >
      <Form id={id} form={form}>
        {children}
      </Form>
    </Dialog>
  );
}

/** Esc once asks, Esc again goes on. */
function useLeaving(isDirty: boolean, onClose: () => void) {
  const [isAsking, setAsking] = useState(false);
  const from = useRef<Element | null>(null);
  const goOn = (): void => {
    setAsking(false);
    if (from.current instanceof HTMLElement) from.current.focus();
  };
  const leave = (): void => {
    if (!isDirty) return onClose();
    if (isAsking) return goOn();
    from.current = document.activeElement;
    setAsking(true);
  };
  return { isAsking: isAsking && isDirty, leave, goOn };
}

type ActionsProps = { readonly form: string; readonly pending: boolean; readonly saveLabel: string | undefined; readonly onCancel: () => void };

function Actions({ form, pending, saveLabel, onCancel }: ActionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button kind="quiet" onPress={onCancel}>
        {t('ui.form.cancel')}
      </Button>
      <Button kind="go" type="submit" form={form} pending={pending}>
        {saveLabel ?? t('ui.form.save')}
      </Button>
    </>
  );
}

function Question({ onDrop, onGoOn }: { readonly onDrop: () => void; readonly onGoOn: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={css('question')} role="alert">
        {t('ui.form.unsaved')}
      </p>
      <Button kind="quiet" onPress={onDrop}>
        {t('ui.form.drop')}
      </Button>
      <Button kind="go" onPress={onGoOn} autoFocus>
        {t('ui.form.goOn')}
      </Button>
    </>
  );
}
