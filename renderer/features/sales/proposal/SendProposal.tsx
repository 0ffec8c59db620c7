import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { FormSection } from '../../clients/form/FormSection.tsx';
import { useLeave } from '../../clients/form/FormFootBar.tsx';
import { HandOver } from '../HandOver.tsx';
import type { SaleFormProps } from '../sale-form.ts';
import styles from '../sales.module.css';

const css = classes(styles);

/** The draft goes out with a short letter; once it is out, their answer is asked for. */
export function SendProposal({ client, sale, isSaved }: SaleFormProps & { readonly isSaved: boolean }) {
  const { t } = useTranslation();
  const leave = useLeave();
  const send = useAct('sales.sendProposal');
  const { proposal } = sale;
  const back = (): void => leave({ view: 'client', id: client.id });
  if (!proposal) return null;
  return (
    <>
      {proposal.status === 'draft' && (
        <FormSection title={t('sales.proposal.send')}>
          <p className={css('small')}>{t('sales.proposal.sendText')}</p>
          <HandOver
            letter={{ kind: 'proposal', clientId: client.id }}
            pending={send.pending}
            isDisabled={!isSaved}
            onNotSent={back}
            onSent={async (via, text) => {
              if (await send.run({ id: proposal.id, via, text }, { done: t('sales.proposal.sentTo', { name: client.name }) })) back();
            }}
          />
        </FormSection>
      )}
      {client.stage === 'proposal' && client.outcome === null && <TheirWord client={client} isMain={proposal.status === 'sent'} />}
    </>
  );
}

/** Yes or no: either is a good answer when it comes on time. */
function TheirWord({ client, isMain }: Pick<SaleFormProps, 'client'> & { readonly isMain: boolean }) {
  const { t } = useTranslation();
  const leave = useLeave();
  const { show } = useToasts();
  const move = useAct('pipeline.move');
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState(false);
  const say = async (event: 'proposal_accepted' | 'declined'): Promise<void> => {
    const input = event === 'declined' ? { event, reason: reason.trim() } : { event };
    const answer = await move.run({ clientId: client.id, move: input, overrideReason: refused ? reason.trim() || null : null });
    if (answer?.kind === 'refused') setRefused(true);
    if (answer?.kind !== 'moved') return;
    show({ text: t(event === 'declined' ? 'sales.proposal.declinedToast' : 'sales.proposal.acceptedToast', { name: client.name }) });
    leave({ view: 'client', id: client.id });
  };
  return (
    <FormSection title={t('sales.proposal.answer')}>
      {refused && <p className={css('warn')}>{t('pipeline.guard.decision_maker_entered.no')}</p>}
      <TextField label={t(refused ? 'sales.proposal.overrideReason' : 'sales.proposal.declinedWhy')} value={reason} onChange={setReason} />
      <div className={css('foot')}>
        <Button
          kind={isMain ? 'go' : 'plain'}
          pending={move.pending}
          isDisabled={refused && reason.trim() === ''}
          onPress={() => void say('proposal_accepted')}
        >
          {t('sales.proposal.accepted')}
        </Button>
        <Button pending={move.pending} onPress={() => void say('declined')}>
          {t('sales.proposal.declined')}
        </Button>
      </div>
    </FormSection>
  );
}
