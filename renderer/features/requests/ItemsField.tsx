import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { CrossIcon, PlusIcon } from '../../ui/icons/icons.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import lists from '../rhythm/lists.module.css';
import styles from './requests.module.css';

const css = classes({ ...lists, ...styles });

export type Line = { readonly id: number | null; readonly text: string; readonly why: string; readonly example: string; readonly mustHave: boolean };

type Props = {
  readonly items: readonly Line[];
  /** Asked for already: such a one is waived, not taken out. */
  readonly asked: ReadonlySet<number>;
  readonly errorAt: (path: string) => string | null;
  readonly onChange: (items: readonly Line[]) => void;
};

/** The things of a list, the most important first. */
export function ItemsField({ items, asked, errorAt, onChange }: Props) {
  const { t } = useTranslation();
  const set = (index: number, part: Partial<Line>): void => onChange(items.map((item, n) => (n === index ? { ...item, ...part } : item)));
  return (
    <section className={css('section')} aria-label={t('requests.items')}>
      <ol className={css('items')}>
        {items.map((item, index) => (
          // A line is what stands in its place: it has no name of its own until it is saved.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${item.id ?? 'new'}-${index}`} className={css('item')}>
            <TextField label={t('requests.form.what')} value={item.text} error={errorAt(`items.${index}.text`)} onChange={(text) => set(index, { text })} />
            <TextField label={t('requests.form.why')} value={item.why} error={errorAt(`items.${index}.why`)} onChange={(why) => set(index, { why })} />
            <TextField
              label={t('requests.form.example')}
              value={item.example}
              error={errorAt(`items.${index}.example`)}
              onChange={(example) => set(index, { example })}
            />
            <div className={css('itemFoot')}>
              <Checkbox value={item.mustHave} onChange={(mustHave) => set(index, { mustHave })} label={t('requests.form.mustNamed', { item: item.text })}>
                {t('requests.must')}
              </Checkbox>
              {!(item.id !== null && asked.has(item.id)) && (
                <IconButton
                  label={t('requests.form.takeOut', { item: item.text })}
                  icon={CrossIcon}
                  onPress={() => onChange(items.filter((_item, n) => n !== index))}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
      <Button icon={PlusIcon} onPress={() => onChange([...items, { id: null, text: '', why: '', example: '', mustHave: false }])}>
        {t('requests.form.add')}
      </Button>
      {errorAt('items') && <p className={css('warn')}>{errorAt('items')}</p>}
    </section>
  );
}
