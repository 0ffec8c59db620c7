import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '#shared/contract/expectations.ts';
import type { PlaceValues } from '#shared/domain/expectations/places.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './expectations.module.css';

const css = classes(styles);
type Props = { readonly sheet: SheetView };

/** What the clauses leave open: to be filled here once, wherever it stands. */
export function Places({ sheet }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(sheet.open.length > 0);
  if (sheet.places.length === 0) return null;
  const detail = sheet.open.length > 0 ? t('expectations.places.open', { count: sheet.open.length }) : t('expectations.places.all');
  return (
    <Disclosure title={t('expectations.places.title')} detail={detail} isOpen={isOpen} onChange={setOpen}>
      <PlaceFields sheet={sheet} />
    </Disclosure>
  );
}

function PlaceFields({ sheet }: Props) {
  const { t } = useTranslation();
  const fill = useAct('expectations.fill');
  const [typed, setTyped] = useState<PlaceValues>({});
  const order = [...sheet.places].toSorted((a, b) => Number(a.value !== null) - Number(b.value !== null));
  const save = async (): Promise<void> => {
    if (await fill.run({ id: sheet.id, values: typed }, { done: t('expectations.places.saved'), undo: 'step' })) setTyped({});
  };
  return (
    <form
      className={css('places')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {order.map(({ place, value, own }) => (
        <TextField
          key={place}
          label={t(`expectations.place.${place}`)}
          maxLength={500}
          value={typed[place] ?? value ?? ''}
          hint={value === null ? t('expectations.places.isOpen') : own ? t('expectations.places.own') : t('expectations.places.known')}
          onChange={(text) => setTyped({ ...typed, [place]: text })}
        />
      ))}
      <div className={css('acts')}>
        <Button type="submit" pending={fill.pending} isDisabled={Object.keys(typed).length === 0}>
          {t('expectations.places.save')}
        </Button>
      </div>
    </form>
  );
}
