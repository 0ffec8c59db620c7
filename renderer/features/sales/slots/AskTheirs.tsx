import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { SlotOfferView } from '#shared/contract/sale-view.ts';
import { useAct } from '../../../app/use-act.ts';
import { useToday } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { FormSection } from '../../clients/form/FormSection.tsx';
import { useLeave } from '../../clients/form/FormFootBar.tsx';
import { HandOver } from '../HandOver.tsx';
import { instantIn, momentAt } from '../moment.ts';
import { MomentFields } from '../MomentFields.tsx';
import styles from '../sales.module.css';

const css = classes(styles);

/** After two pairs they name two times; one of them is then agreed. */
export function AskTheirs({ offer, client }: { readonly offer: SlotOfferView; readonly client: ClientView }) {
  const { t } = useTranslation();
  const { zone, today } = useToday();
  const leave = useLeave();
  const confirm = useAct('sales.confirmSent');
  const answer = useAct('sales.answerSlots');
  const [named, setNamed] = useState(momentAt(null, zone));
  const chosenAt = instantIn(named, zone);
  const back = (): void => leave({ view: 'client', id: client.id });
  return (
    <div className={css('stack')}>
      <p className={css('lede')}>{t('sales.slots.askTheirs')}</p>
      <HandOver
        letter={{ kind: 'ask-theirs', clientId: client.id }}
        pending={confirm.pending}
        onNotSent={back}
        onSent={async (via, text) => {
          if (await confirm.run({ clientId: client.id, kind: 'ask-theirs', via, text }, { done: t('sales.common.saved') })) back();
        }}
      />
      <FormSection title={t('sales.slots.theyNamed')}>
        <MomentFields dayLabel={t('sales.slots.agreedTime')} timeLabel={t('sales.common.time')} min={today} value={named} onChange={setNamed} />
        <div className={css('foot')}>
          <Button
            pending={answer.pending}
            isDisabled={chosenAt === null}
            onPress={() => void answer.run({ id: offer.id, answer: 'other', chosenAt }, { done: t('sales.slots.answered') })}
          >
            {t('sales.common.save')}
          </Button>
        </div>
      </FormSection>
    </div>
  );
}
