import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../app/use-act.ts';
import { useRouter } from '../../../app/router.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { FormSection } from '../../clients/form/FormSection.tsx';
import { useNow } from '../../interactions/use-now.ts';
import type { SaleFormProps } from '../sale-form.ts';
import styles from '../sales.module.css';

const css = classes(styles);

/** A yes said aloud opens the proposal; before intent and decision moment are known, only with a reason. */
export function VerbalYes({ client, sale }: SaleFormProps) {
  const { t, i18n } = useTranslation();
  const { replace } = useRouter();
  const { show } = useToasts();
  const now = useNow();
  const yes = useAct('sales.verbalYes');
  const [reason, setReason] = useState('');
  const { missingForProposal: missing } = sale;
  const names = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(missing.map((need) => t(`sales.decision.needs.${need}`)));
  const say = async (): Promise<void> => {
    const at = await now();
    const answer = at === null ? null : await yes.run({ clientId: client.id, at, overrideReason: missing.length > 0 ? reason.trim() : null });
    if (answer?.kind !== 'moved') return;
    show({ text: t('sales.decision.onToProposal', { name: client.name }) });
    replace({ view: 'sale', id: client.id, form: 'proposal' });
  };
  return (
    <FormSection title={t('sales.decision.verbalYes')}>
      <p className={css('small')}>{t('sales.decision.verbalYesText')}</p>
      {missing.length > 0 && <p className={css('warn')}>{t('sales.decision.missing', { list: names })}</p>}
      {missing.length > 0 && <TextField label={t('sales.common.overrideReason')} value={reason} onChange={setReason} />}
      <div className={css('foot')}>
        <Button
          kind={missing.length === 0 ? 'go' : 'plain'}
          pending={yes.pending}
          isDisabled={missing.length > 0 && reason.trim() === ''}
          onPress={() => void say()}
        >
          {t('sales.decision.verbalYes')}
        </Button>
      </div>
    </FormSection>
  );
}
