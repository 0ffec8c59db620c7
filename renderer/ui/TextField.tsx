import { Input, TextField as AriaTextField } from 'react-aria-components';
import { ariaField, fieldCss, FieldLabel, FieldNotes, type Bound, type FieldProps } from './field-parts.tsx';

type Props = FieldProps &
  Bound<string> & {
    readonly type?: 'text' | 'email' | 'tel' | 'url' | undefined;
    readonly placeholder?: string | undefined;
    readonly autoFocus?: boolean | undefined;
    readonly maxLength?: number | undefined;
  };

/** One line of text. */
export function TextField(props: Props) {
  const { value, onChange, onBlur, type = 'text', placeholder, autoFocus = false, maxLength } = props;
  const isMail = type === 'email';
  return (
    <AriaTextField
      className={fieldCss('field')}
      // A field of type email hands over "xn--…" for a domain with letters like ę: here an address stays as it was typed.
      type={isMail ? 'text' : type}
      {...(isMail && { inputMode: 'email' })}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      autoComplete="off"
      spellCheck="false"
      {...(onBlur && { onBlur: () => onBlur() })}
      {...(maxLength && { maxLength })}
      {...ariaField(props)}
    >
      <FieldLabel {...props} />
      <Input className={fieldCss('control')} {...(placeholder && { placeholder })} />
      <FieldNotes {...props} />
    </AriaTextField>
  );
}
