import { useTranslation } from 'react-i18next';
import type { GapView } from '#shared/contract/views.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

type Props = {
  readonly gap: GapView;
  /** Without its ground, as in tables. */
  readonly bare?: boolean | undefined;
  readonly small?: boolean | undefined;
};

/** How long a client has heard nothing, beside how long was agreed: "Overdue · 37 of 31 days". */
export function GapBadge({ gap, bare, small }: Props) {
  const { t } = useTranslation();
  return (
    <StatusBadge tone={gap.band} bare={bare} small={small}>
      {t('clients.gap.badge', { band: t(`app.band.${gap.band}`), days: gap.gapDays, count: gap.targetDays })}
    </StatusBadge>
  );
}
