import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { ariaField, fieldCss, FieldLabel, FieldNotes, type Bound, type FieldProps } from './field-parts.tsx';

type Props = FieldProps &
  Bound<string> & { readonly rows?: number | undefined; readonly placeholder?: string | undefined; readonly autoFocus?: boolean | undefined };

/** Several lines of text, or one at first (`rows={1}`); grows with them. */
export function TextArea(props: Props) {
  const { value, onChange, onBlur, rows = 3, placeholder, autoFocus = false } = props;
  return (
    <AriaTextField
      className={fieldCss('field')}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      {...(onBlur && { onBlur: () => onBlur() })}
      {...ariaField(props)}
    >
      <FieldLabel {...props} />
      <AriaTextArea className={fieldCss('control', 'many', rows === 1 && 'oneLine')} rows={rows} {...(placeholder && { placeholder })} />
      <FieldNotes {...props} />
    </AriaTextField>
  );
}
