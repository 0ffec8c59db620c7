import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CrossIcon, PlusIcon } from '../../ui/icons/icons.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { ClauseDraft } from './ClauseForm.tsx';
import styles from './expectations.module.css';

const css = classes(styles);
type Items = ClauseDraft['clause']['items'];
type Item = Items[number];
const EMPTY: Item = { text: '', byWhen: '', why: '', example: '' };

/** What is included line by line, or what is brought, by when and why. */
export function ItemFields({ items, isNeeds, onChange }: { readonly items: Items; readonly isNeeds: boolean; readonly onChange: (items: Items) => void }) {
  const { t } = useTranslation();
  const set = (index: number, change: Partial<Item>): void => onChange(items.map((item, at) => (at === index ? { ...item, ...change } : item)));
  return (
    <fieldset className={css('itemFields')}>
      <legend>{t(isNeeds ? 'expectations.clause.needs' : 'expectations.clause.items')}</legend>
      {items.map((item, index) => (
        // They have no names of their own, and keep their order while they are typed.
        <div key={index} className={css('itemField', isNeeds && 'needsField')}>
          <TextField labelHidden label={t('expectations.item.text', { number: index + 1 })} value={item.text} onChange={(text) => set(index, { text })} />
          {isNeeds && (
            <>
              <TextField
                labelHidden
                label={t('expectations.item.byWhen', { number: index + 1 })}
                placeholder={t('expectations.item.byWhenShort')}
                value={item.byWhen}
                onChange={(byWhen) => set(index, { byWhen })}
              />
              <TextField
                labelHidden
                label={t('expectations.item.why', { number: index + 1 })}
                placeholder={t('expectations.item.whyShort')}
                value={item.why}
                onChange={(why) => set(index, { why })}
              />
              <TextField
                labelHidden
                label={t('expectations.item.example', { number: index + 1 })}
                placeholder={t('expectations.item.exampleShort')}
                value={item.example}
                onChange={(example) => set(index, { example })}
              />
            </>
          )}
          <IconButton label={t('expectations.item.remove', { number: index + 1 })} icon={CrossIcon} onPress={() => onChange(items.toSpliced(index, 1))} />
        </div>
      ))}
      <Button size="small" icon={PlusIcon} onPress={() => onChange([...items, EMPTY])}>
        {t('expectations.item.add')}
      </Button>
    </fieldset>
  );
}
