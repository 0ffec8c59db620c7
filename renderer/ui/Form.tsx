import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Form.module.css';
import { matches } from './keyboard.ts';

const css = classes(styles);

type Props = {
  /** What `useForm` gave. */
  readonly form: { readonly submit: () => Promise<boolean>; readonly problem: string | null };
  readonly children: ReactNode;
  /** So that a button elsewhere, as at the foot of a dialog, can submit it (`<Button type="submit" form={id}>`). */
  readonly id?: string | undefined;
  readonly label?: string | undefined;
};

/** The element around a form's controls: Enter submits, Ctrl or Cmd with Enter also out of a text of many lines; the first wrong field gets the focus. */
export function Form({ form, children, id, label }: Props) {
  const element = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] button')?.focus();
  }, [refusals]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    event.stopPropagation();
    if (!(await form.submit())) setRefusals((count) => count + 1);
  };
  // Before the controls: a focused button would take Enter for a press of its own.
  const submitByKeys = (event: KeyboardEvent): void => {
    if (!matches(event.nativeEvent, 'Mod+Enter')) return;
    event.preventDefault();
    event.stopPropagation();
    element.current?.requestSubmit();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are pressed in its fields and come up to it
    <form ref={element} id={id} aria-label={label} className={css('form')} noValidate onSubmit={(event) => void submit(event)} onKeyDownCapture={submitByKeys}>
      {form.problem && (
        <p className={css('problem')} role="alert">
          {form.problem}
        </p>
      )}
      {children}
    </form>
  );
}
