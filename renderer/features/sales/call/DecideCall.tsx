import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualifyingMove, SaleMoveAnswer } from '#shared/contract/sales.ts';
import { missingForGo } from '#shared/domain/sales/qualification.ts';
import { addDays } from '#shared/time/day.ts';
import { isDay } from '#shared/time/day.ts';
import { useCall } from '../../../api/use-call.ts';
import { useToday } from '../../../app/start.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { classes } from '../../../ui/classes.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from '../sales.module.css';
import { fieldsOf } from './call-form.ts';
import type { CallForm } from './CallSheet.tsx';

const css = classes(styles);
type Decide = (decision: QualifyingMove | null, overrideReason?: string | null) => Promise<SaleMoveAnswer | null>;
type Asks = 'go' | 'not_now' | 'not_for_us';
type Props = { readonly form: CallForm; readonly decides: boolean; readonly isQualifying: boolean; readonly decide: Decide; readonly pending: boolean };

/** Go, not now, not for us: what each of them asks is asked in place. */
export function DecideCall({ form, decides, isQualifying, decide, pending }: Props) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState<Asks | null>(null);
  const missing = useMissing(form);
  return (
    <>
      <div className={css('foot')}>
        <Button type="submit" pending={pending}>
          {t('sales.common.save')}
        </Button>
        {decides && isQualifying && (
          <Button kind="go" pending={pending} onPress={() => (missing ? setAsks('go') : void decide({ event: 'go' }))}>
            {t('sales.call.go')}
          </Button>
        )}
        {decides && <Button onPress={() => setAsks('not_now')}>{t('sales.call.notNow')}</Button>}
        {decides && <Button onPress={() => setAsks('not_for_us')}>{t('sales.call.notForUs')}</Button>}
      </div>
      {asks === 'go' && <GoAllTheSame missing={missing} onGo={(reason) => void decide({ event: 'go' }, reason)} pending={pending} />}
      {asks === 'not_now' && <NotNow onPark={(move) => void decide(move)} pending={pending} />}
      {asks === 'not_for_us' && <NotForUs onClose={(move) => void decide(move)} pending={pending} />}
    </>
  );
}

/** What a go still lacks, as a list in words; null when nothing is missing. */
function useMissing(form: CallForm): string | null {
  const { t, i18n } = useTranslation();
  const fields = useCall('practice.get', {}).data?.fields;
  const minimum = typeof fields?.minimumFee === 'number' ? { amount: fields.minimumFee, currency: fields.currency } : null;
  const names = missingForGo(trimmed(fieldsOf(form.values)), minimum).map((need) => t(`sales.call.needs.${need}`));
  return names.length === 0 ? null : new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
}

/** As the schema will keep it: a blank is nothing. */
function trimmed(fields: ReturnType<typeof fieldsOf>) {
  return { ...fields, need: fields.need.trim(), decisionMakers: fields.decisionMakers.trim(), timing: fields.timing.trim() };
}

type GoProps = { readonly missing: string | null; readonly onGo: (reason: string | null) => void; readonly pending: boolean };

function GoAllTheSame({ missing, onGo, pending }: GoProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <div className={css('inset')} role="group" aria-label={t('sales.call.go')}>
      {missing && <p role="status">{t('sales.call.missing', { list: missing })}</p>}
      {missing && <TextField label={t('sales.common.overrideReason')} value={reason} onChange={setReason} autoFocus />}
      <div className={css('acts')}>
        <Button kind="go" pending={pending} isDisabled={missing !== null && reason.trim() === ''} onPress={() => onGo(missing ? reason.trim() : null)}>
          {t(missing ? 'sales.common.overrideGo' : 'sales.call.go')}
        </Button>
      </div>
    </div>
  );
}

/** A quarter is the usual pause. */
const PARKED_DAYS = 90;

function NotNow({ onPark, pending }: { readonly onPark: (move: QualifyingMove) => void; readonly pending: boolean }) {
  const { t } = useTranslation();
  const { today } = useToday();
  const [on, setOn] = useState<string | null>(addDays(today, PARKED_DAYS));
  const [reason, setReason] = useState('');
  const isLater = on !== null && isDay(on) && on > today;
  return (
    <div className={css('inset')} role="group" aria-label={t('sales.call.notNow')}>
      <DateField label={t('sales.call.wakeUpOn')} value={on} onChange={setOn} min={addDays(today, 1)} autoFocus />
      <TextField label={t('sales.call.reasonOptional')} value={reason} onChange={setReason} />
      <div className={css('acts')}>
        <Button kind="go" pending={pending} isDisabled={!isLater} onPress={() => isLater && onPark({ event: 'not_now', wakeUpOn: on, reason })}>
          {t('sales.call.parkIt')}
        </Button>
      </div>
    </div>
  );
}

function NotForUs({ onClose, pending }: { readonly onClose: (move: QualifyingMove) => void; readonly pending: boolean }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [confidential, setConfidential] = useState(false);
  return (
    <div className={css('inset')} role="group" aria-label={t('sales.call.notForUs')}>
      <TextField label={t('sales.call.why')} value={reason} onChange={setReason} autoFocus />
      <Checkbox value={confidential} onChange={setConfidential}>
        {t('sales.call.confidential')}
      </Checkbox>
      <div className={css('acts')}>
        <Button
          kind="go"
          pending={pending}
          isDisabled={reason.trim() === ''}
          onPress={() => onClose({ event: 'not_for_us', reason: reason.trim(), confidential })}
        >
          {t('sales.call.closeIt')}
        </Button>
      </div>
    </div>
  );
}
