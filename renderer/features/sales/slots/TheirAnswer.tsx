import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaleView, SlotOfferView } from '#shared/contract/sale-view.ts';
import type { SlotAnswer } from '#shared/domain/sales/slot-offer.ts';
import { useAct } from '../../../app/use-act.ts';
import { useToday } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { instantIn, momentAt } from '../moment.ts';
import { MomentFields } from '../MomentFields.tsx';
import styles from '../sales.module.css';
import { useDayWords } from '../use-day-words.ts';

const css = classes(styles);

/** Which of the two they chose, and the hour one agreed on; the other is free again. */
export function TheirAnswer({ offer }: { readonly offer: SlotOfferView; readonly sale: SaleView }) {
  const { t } = useTranslation();
  const { zone, today } = useToday();
  const words = useDayWords();
  const answerOffer = useAct('sales.answerSlots');
  const release = useAct('sales.releaseSlots');
  const [answer, setAnswer] = useState<SlotAnswer>('a');
  const [moments, setMoments] = useState({ a: momentAt(offer.slotA, zone), b: momentAt(offer.slotB, zone), other: momentAt(null, zone) });
  const slot = (at: number): string => `${words.weekday(at)}, ${words.time(at)}`;
  const options = [
    { value: 'a' as const, label: slot(offer.slotA) },
    { value: 'b' as const, label: slot(offer.slotB) },
    { value: 'neither' as const, label: t('sales.slots.neither') },
    { value: 'other' as const, label: t('sales.slots.theirs') },
  ];
  const chosenAt = answer === 'neither' ? null : instantIn(moments[answer], zone);
  return (
    <div className={css('stack')}>
      <p className={css('lede')}>{t('sales.slots.waiting', { day: words.weekday(offer.expiresAt), time: words.time(offer.expiresAt) })}</p>
      <RadioGroup label={t('sales.slots.which')} options={options} value={answer} onChange={setAnswer} />
      {answer !== 'neither' && (
        <MomentFields
          dayLabel={t('sales.slots.agreedTime')}
          timeLabel={t('sales.common.time')}
          min={today}
          value={moments[answer]}
          onChange={(next) => setMoments({ ...moments, [answer]: next })}
        />
      )}
      <div className={css('foot')}>
        <Button
          kind="go"
          pending={answerOffer.pending}
          isDisabled={answer !== 'neither' && chosenAt === null}
          onPress={() => void answerOffer.run({ id: offer.id, answer, chosenAt }, { done: t('sales.slots.answered') })}
        >
          {t('sales.common.save')}
        </Button>
        <Button kind="quiet" pending={release.pending} onPress={() => void release.run({ id: offer.id })}>
          {t('sales.slots.release')}
        </Button>
      </div>
    </div>
  );
}
