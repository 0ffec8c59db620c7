import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTACT_POINT_KINDS, type ContactPointKind } from '#shared/domain/contact-point.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CrossIcon, PlusIcon } from '../../../ui/icons/icons.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Field } from '../../../ui/use-form.ts';
import { LabelField } from './LabelField.tsx';
import { emptyPoint, type PointLine } from './lines.ts';
import styles from './form.module.css';

const css = classes(styles);
const TYPES = { phone: 'tel', email: 'email', address: 'text', url: 'url' } as const satisfies Record<ContactPointKind, string>;

type Props = {
  readonly legend: string;
  readonly points: readonly PointLine[];
  readonly onChange: (points: PointLine[]) => void;
  /** The form's binding of one line's value or label. */
  readonly field: (index: number, key: 'value' | 'label') => Field<string>;
};

/** Phones, e-mails, addresses and web pages, each with a label of one's own; the first of a kind is the one to use. */
export function ContactLines({ legend, points, onChange, field }: Props) {
  const { t } = useTranslation();
  const [added, setAdded] = useState<number | null>(null);
  const adding = useRef<HTMLSpanElement>(null);
  const add = (): void => {
    setAdded(points.length);
    onChange([...points, emptyPoint(points.at(-1)?.kind ?? 'phone')]);
  };
  const remove = (index: number): void => {
    setAdded(null);
    onChange(points.filter((_, each) => each !== index));
    adding.current?.querySelector('button')?.focus();
  };
  return (
    <fieldset className={css('lines')}>
      <legend className={css('legend')}>{legend}</legend>
      {points.map((point, index) => (
        <div key={index} className={css('line', 'contact')}>
          <Select
            label={t('clients.contact.kindOf', { number: index + 1 })}
            labelHidden
            options={CONTACT_POINT_KINDS.map((value) => ({ value, label: t(`clients.contact.${value}`) }))}
            value={point.kind}
            onChange={(kind) => onChange(points.map((each, at) => (at === index ? { ...each, kind } : each)))}
          />
          <TextField
            label={t('clients.contact.valueOf', { kind: t(`clients.contact.${point.kind}`), number: index + 1 })}
            labelHidden
            type={TYPES[point.kind]}
            autoFocus={index === added}
            {...field(index, 'value')}
          />
          <LabelField number={index + 1} field={field(index, 'label')} />
          <IconButton
            label={t('clients.contact.remove', { kind: t(`clients.contact.${point.kind}`), number: index + 1 })}
            icon={CrossIcon}
            onPress={() => remove(index)}
          />
        </div>
      ))}
      <span ref={adding}>
        <Button kind="quiet" icon={PlusIcon} onPress={add}>
          {t('clients.contact.add')}
        </Button>
      </span>
    </fieldset>
  );
}
