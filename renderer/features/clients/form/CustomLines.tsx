import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CrossIcon, PlusIcon } from '../../../ui/icons/icons.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { ClientForm } from './client-form.ts';
import styles from './form.module.css';

const css = classes(styles);

/** Facts the form has no field for, under headings of one's own. */
export function CustomLines({ form }: { readonly form: ClientForm }) {
  const { t } = useTranslation();
  const [added, setAdded] = useState<number | null>(null);
  const adding = useRef<HTMLSpanElement>(null);
  const lines = form.values.client.custom;
  const add = (): void => {
    setAdded(lines.length);
    form.set('client.custom', [...lines, { label: '', value: '' }]);
  };
  const remove = (index: number): void => {
    setAdded(null);
    form.set(
      'client.custom',
      lines.filter((_, each) => each !== index),
    );
    adding.current?.querySelector('button')?.focus();
  };
  return (
    <fieldset className={css('lines')}>
      <legend className={css('legend')}>{t('clients.custom.title')}</legend>
      {lines.map((_, index) => (
        <div key={index} className={css('line', 'custom')}>
          <TextField
            label={t('clients.custom.labelOf', { number: index + 1 })}
            labelHidden
            placeholder={t('clients.custom.label')}
            autoFocus={index === added}
            {...form.field(`client.custom.${index}.label`)}
          />
          <TextField
            label={t('clients.custom.valueOf', { number: index + 1 })}
            labelHidden
            placeholder={t('clients.custom.value')}
            {...form.field(`client.custom.${index}.value`)}
          />
          <IconButton label={t('clients.custom.remove', { number: index + 1 })} icon={CrossIcon} onPress={() => remove(index)} />
        </div>
      ))}
      <span ref={adding}>
        <Button kind="quiet" icon={PlusIcon} onPress={add}>
          {t('clients.custom.add')}
        </Button>
      </span>
    </fieldset>
  );
}
