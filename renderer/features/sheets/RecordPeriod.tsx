import { useTranslation } from 'react-i18next';
import type { SheetRef } from '#shared/contract/sheet-ref.ts';
import { day } from '#shared/time/day.ts';
import { useRouter } from '../../app/router.tsx';
import { useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import styles from './sheet.module.css';

const css = classes(styles);

type Shown = Extract<SheetRef, { kind: 'record' }>;

/** Of which time the contacts are listed; the address keeps it. */
export function RecordPeriod({ sheet }: { readonly sheet: Shown }) {
  const { t } = useTranslation();
  const { replace } = useRouter();
  const { today } = useToday();
  const change = (period: Partial<Record<'fromOn' | 'toOn', Shown['fromOn']>>): void => replace({ view: 'sheet', sheet: { ...sheet, ...period } });
  return (
    <div className={css('period')}>
      <DateField label={t('sheets.record.fromOn')} value={sheet.fromOn} max={sheet.toOn ?? today} onChange={(on) => change({ fromOn: dayFrom(on) })} />
      <DateField label={t('sheets.record.toOn')} value={sheet.toOn ?? today} max={today} onChange={(on) => change({ toOn: dayFrom(on) })} />
    </div>
  );
}

function dayFrom(text: string | null): Shown['fromOn'] {
  return text === null ? null : day.parse(text);
}
