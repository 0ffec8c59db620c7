import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Form } from './Form.tsx';

type Props = {
  readonly title: string;
  /** What `useForm` gave. */
  readonly form: { readonly submit: () => Promise<boolean>; readonly problem: string | null; readonly pending: boolean; readonly isDirty: boolean };
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'narrow' | 'wide' | undefined;
};

/** A form in a dialog, saved or left at its foot; a press beside it loses nothing that was typed. */
export function FormDialog({ title, form, onClose, children, size }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size={size}
      closesOnPressOutside={!form.isDirty}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('ui.form.cancel')}
          </Button>
          <Button kind="go" type="submit" form={id} pending={form.pending}>
            {t('ui.form.save')}
          </Button>
        </>
      }
    >
      <Form id={id} form={form}>
        {children}
      </Form>
    </Dialog>
  );
}
