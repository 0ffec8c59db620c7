import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { SlotOfferView } from '#shared/contract/sale-view.ts';
import { MEETING_OUTCOMES, type MeetingOutcome as Outcome } from '#shared/domain/sales/slot-offer.ts';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useLeave } from '../../clients/form/FormFootBar.tsx';
import { HandOver } from '../HandOver.tsx';
import styles from '../sales.module.css';
import { useDayWords } from '../use-day-words.ts';

const css = classes(styles);
type Props = { readonly offer: SlotOfferView; readonly client: ClientView };

/** What became of the agreed meeting; held and written down, it moves the client on. */
export function MeetingOutcome({ offer, client }: Props) {
  const { t } = useTranslation();
  const leave = useLeave();
  const words = useDayWords();
  const close = useAct('sales.closeMeeting');
  const [outcome, setOutcome] = useState<Outcome>('held');
  const [minutes, setMinutes] = useState<number | null>(offer.minutes);
  const [notes, setNotes] = useState('');
  const at = offer.chosenAt ?? offer.slotA;
  const options = MEETING_OUTCOMES.map((value) => ({ value, label: t(`sales.slots.outcomes.${value}`) }));
  const save = async (): Promise<void> => {
    const input = outcome === 'held' ? { minutes, notes } : {};
    if (await close.run({ id: offer.id, outcome, ...input }, { done: t('sales.common.saved') })) leave({ view: 'client', id: client.id });
  };
  return (
    <div className={css('stack')}>
      <p className={css('lede')}>
        {t('sales.slots.agreed', { day: words.weekday(at), time: words.time(at), channel: t(`interactions.channel.${offer.channel}`) })}
      </p>
      <RadioGroup label={t('sales.slots.outcome')} options={options} value={outcome} onChange={setOutcome} />
      {outcome === 'held' && (
        <>
          <div className={css('short')}>
            <NumberField label={t('sales.common.minutes')} min={0} max={24 * 60} value={minutes} onChange={setMinutes} />
          </div>
          <TextArea label={t('sales.slots.notes')} hint={t('sales.slots.notesHint')} rows={5} value={notes} onChange={setNotes} />
        </>
      )}
      <div className={css('foot')}>
        <Button kind="go" pending={close.pending} onPress={() => void save()}>
          {t('sales.common.save')}
        </Button>
      </div>
      <Apology offer={offer} client={client} at={at} />
    </div>
  );
}

/** When something that cannot be moved comes in between. */
function Apology({ offer, client, at }: Props & { readonly at: number }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const [isOpen, setOpen] = useState(false);
  const confirm = useAct('sales.confirmSent');
  return (
    <Disclosure title={t('sales.slots.apologise', { slot: words.weekday(at) })} isOpen={isOpen} onChange={setOpen}>
      <HandOver
        letter={{ kind: 'apology', clientId: client.id, slot: at, clientZone: offer.clientZone }}
        pending={confirm.pending}
        onNotSent={() => setOpen(false)}
        onSent={async (via, text) => {
          if (await confirm.run({ clientId: client.id, kind: 'apology', via, text }, { done: t('sales.common.saved') })) setOpen(false);
        }}
      />
    </Disclosure>
  );
}
