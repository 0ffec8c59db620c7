import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ALTERNATIVES_MAX } from '#shared/contract/sales.ts';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { useAct } from '../../../app/use-act.ts';
import { classes } from '../../../ui/classes.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useLeave } from '../../clients/form/FormFootBar.tsx';
import { HandOver } from '../HandOver.tsx';
import type { SaleFormProps } from '../sale-form.ts';
import styles from '../sales.module.css';

const css = classes(styles);
const PLACES = Array.from({ length: ALTERNATIVES_MAX }, (_, index) => index);

/** A clear no with up to three others to turn to. The reason has no place in it. */
export function Reply({ client }: SaleFormProps) {
  const { t } = useTranslation();
  const leave = useLeave();
  const confirm = useAct('sales.confirmSent');
  const [names, setNames] = useState(PLACES.map(() => ''));
  const given = names.map((name) => name.trim()).filter(Boolean);
  const back = (): void => leave({ view: 'client', id: client.id });
  return (
    <div className={css('stack')}>
      <p className={css('lede')}>{t('sales.reply.lede')}</p>
      <FormRow>
        {PLACES.map((place) => (
          <TextField
            key={place}
            label={t('sales.reply.name', { number: place + 1 })}
            maxLength={200}
            value={names[place] ?? ''}
            onChange={(name) => setNames(names.map((each, index) => (index === place ? name : each)))}
          />
        ))}
      </FormRow>
      <div>
        <RouteLink to={{ view: 'sheet', sheet: { kind: 'reply', clientId: client.id, names: given } }} look="plain">
          {t('sales.common.print')}
        </RouteLink>
      </div>
      <HandOver
        letter={{ kind: 'not-for-us', clientId: client.id, names: given }}
        pending={confirm.pending}
        onNotSent={back}
        onSent={async (via, text) => {
          const done = t('sales.reply.sent', { name: client.name });
          if (await confirm.run({ clientId: client.id, kind: 'not-for-us', via, text }, { done })) back();
        }}
      />
    </div>
  );
}
