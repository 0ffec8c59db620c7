import { useTranslation } from 'react-i18next';
import { FieldError, Label, Text } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './field.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export const fieldCss = classes(styles);

/** What every control with a label takes. */
export type FieldProps = {
  readonly label: string;
  /** For controls whose place says what they are; the name is still read aloud. */
  readonly labelHidden?: boolean | undefined;
  /** One line under the control that helps before anything is wrong. */
  readonly hint?: string | undefined;
  /** What is wrong and how to put it right; null when nothing is. */
  readonly error?: string | null | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** What `useForm().field(path)` binds. */
export type Bound<T> = {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur?: (() => void) | undefined;
};

/** The part of a React Aria field's props that is the same for all of them. */
export function ariaField({ error, isRequired = false, isDisabled = false }: FieldProps) {
  return { isInvalid: Boolean(error), isRequired, isDisabled, validationBehavior: 'aria' } as const;
}

export function FieldLabel({ label, labelHidden = false, isRequired = false }: FieldProps) {
  const { t } = useTranslation();
  const words = (
    <Label className={fieldCss('label')}>
      {label}
      {isRequired && <span className={fieldCss('required')}>{t('ui.field.required')}</span>}
    </Label>
  );
  return labelHidden ? <VisuallyHidden>{words}</VisuallyHidden> : words;
}

/** Hint and error, under the control; the error takes the place of the hint. */
export function FieldNotes({ hint, error }: FieldProps) {
  return (
    <>
      {hint && !error && (
        <Text slot="description" className={fieldCss('hint')}>
          {hint}
        </Text>
      )}
      <FieldError className={fieldCss('error')}>{error}</FieldError>
    </>
  );
}
