import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InteractionView } from '#shared/contract/views.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Facts, type Fact } from '../../ui/Facts.tsx';
import { InteractionDocuments } from '../documents/InteractionDocuments.tsx';
import { FIELDS, useFieldText, type Field } from './field-text.ts';
import styles from './timeline.module.css';
import { useLog } from './use-log.ts';
import { useWithdraw } from './use-withdraw.ts';
import { VersionHistory } from './VersionHistory.tsx';
import type { Written } from './log-draft.ts';

const css = classes(styles);
/** When, with whom, how and with what result on the left; what it said on the right. */
const HALF = 4;

type Props = {
  readonly row: InteractionView;
  /** The id of the second version. */
  readonly onCorrected: (id: number) => void;
};

/** Everything that was written about one interaction, what to do about it, and what it said before. */
export function InteractionDetails({ row, onCorrected }: Props) {
  const { t } = useTranslation();
  const { correct } = useLog();
  const { withdraw } = useWithdraw();
  const fieldText = useFieldText();
  const [withHistory, setWithHistory] = useState(false);
  const factOf = (field: Field): Fact => ({ term: t(`interactions.details.${field}`), value: fieldText(row, field) });
  const source = row.imported ? [{ term: t('interactions.details.source'), value: t('interactions.details.imported') }] : [];
  return (
    <div className={css('details')} role="group" aria-label={t('interactions.details.label')} data-still>
      <div className={css('facts')}>
        <Facts items={FIELDS.slice(0, HALF).map(factOf)} />
        <Facts items={[...FIELDS.slice(HALF).map(factOf), ...source]} />
      </div>
      <div className={css('acts')}>
        <Button size="small" onPress={() => correct(writtenOf(row), onCorrected)}>
          {t('interactions.details.correct')}
        </Button>
        <Button size="small" onPress={() => void withdraw(row.id)}>
          {t('interactions.details.withdraw')}
        </Button>
        <Button size="small" kind="quiet" onPress={() => setWithHistory(!withHistory)}>
          {t(withHistory ? 'interactions.details.hideHistory' : 'interactions.details.history')}
        </Button>
      </div>
      <InteractionDocuments row={row} />
      {withHistory && <VersionHistory id={row.id} />}
    </div>
  );
}

function writtenOf({ id, clientId, personId, at, channel, direction, result, purpose, informs, minutes, summary }: InteractionView): Written {
  return { id, clientId, personId, at, channel, direction, result, purpose, informs, minutes, summary };
}
