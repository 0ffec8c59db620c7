import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '#shared/contract/expectations.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { SignDialog } from './SignDialog.tsx';
import styles from './expectations.module.css';
import { WalkthroughMeeting } from './WalkthroughMeeting.tsx';

const css = classes(styles);
type Props = { readonly sheet: SheetView; readonly isNewest: boolean };

/** Talk, paper, signature, and the next version. */
export function SheetActs({ sheet, isNewest }: Props) {
  const { t } = useTranslation();
  const [isSigning, setSigning] = useState(false);
  const discard = useAct('expectations.discard');
  const again = useAct('expectations.newVersion');
  const isReady = sheet.open.length === 0;
  return (
    <div className={css('acts')}>
      {isNewest && (
        <RouteLink look={sheet.canEdit ? 'go' : 'plain'} to={{ view: 'walkthrough', id: sheet.engagementId }}>
          {t('expectations.acts.walk')}
        </RouteLink>
      )}
      {isReady && (
        <>
          <RouteLink look="plain" to={{ view: 'sheet', sheet: { kind: 'expectations', sheetId: sheet.id } }}>
            {t('expectations.acts.print')}
          </RouteLink>
          <RouteLink look="plain" to={{ view: 'sheet', sheet: { kind: 'how-we-work', sheetId: sheet.id } }}>
            {t('expectations.acts.card')}
          </RouteLink>
        </>
      )}
      {sheet.canEdit && <WalkthroughMeeting sheet={sheet} />}
      {sheet.canEdit && (
        <Button isDisabled={!isReady} onPress={() => setSigning(true)}>
          {t('expectations.acts.sign')}
        </Button>
      )}
      {sheet.status === 'signed' && isNewest && (
        <Button pending={again.pending} onPress={() => void again.run({ id: sheet.id })}>
          {t('expectations.acts.newVersion')}
        </Button>
      )}
      {sheet.canEdit && (
        <Button
          kind="quiet"
          pending={discard.pending}
          onPress={() => void discard.run({ id: sheet.id }, { done: t('expectations.acts.discarded'), undo: 'step' })}
        >
          {t('expectations.acts.discard')}
        </Button>
      )}
      {!isReady && <p className={css('small')}>{t('expectations.acts.unfilled')}</p>}
      {isSigning && <SignDialog sheet={sheet} onClose={() => setSigning(false)} />}
    </div>
  );
}
