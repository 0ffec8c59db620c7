import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Tag, TagGroup, TagList, TextField } from 'react-aria-components';
import { classes } from './classes.ts';
import { ariaField, fieldCss, FieldLabel, FieldNotes, type FieldProps } from './field-parts.tsx';
import { CrossIcon } from './icons/icons.tsx';
import styles from './TagInput.module.css';

const css = classes(styles);

type Props = FieldProps & {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly onBlur?: (() => void) | undefined;
};

/** Several short texts: Enter or a comma adds one, Backspace in the empty field takes the last away. */
export function TagInput(props: Props) {
  const { label, value, onChange, onBlur } = props;
  const { t } = useTranslation();
  const [text, setText] = useState('');

  const add = (): void => {
    const added = text.split(',').map((part) => part.trim());
    setText('');
    onChange([...new Set([...value, ...added.filter((part) => part !== '')])]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Backspace' && text === '') onChange(value.slice(0, -1));
    if ((event.key !== 'Enter' && event.key !== ',') || text.trim() === '') return;
    event.preventDefault();
    add();
  };
  const leave = (): void => {
    if (text.trim() !== '') add();
    onBlur?.();
  };

  return (
    <div className={fieldCss('field')}>
      <TextField className={fieldCss('field')} value={text} onChange={setText} onBlur={leave} autoComplete="off" {...ariaField(props)}>
        <FieldLabel {...props} />
        <Input className={fieldCss('control')} placeholder={t('ui.tags.add')} onKeyDown={onKeyDown} />
        <FieldNotes {...props} />
      </TextField>
      {value.length > 0 && (
        <TagGroup aria-label={label} onRemove={(gone) => onChange(value.filter((tag) => !gone.has(tag)))}>
          <TagList className={css('tags')}>
            {value.map((tag) => (
              <Tag key={tag} id={tag} textValue={tag} className={css('tag')}>
                {tag}
                <Button slot="remove" className={css('remove')}>
                  <CrossIcon size={12} />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
    </div>
  );
}
