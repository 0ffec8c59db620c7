import { useTranslation } from 'react-i18next';
import { SNOOZES, type Snooze } from '#shared/domain/reminders/moments.ts';
import { Menu } from '../../ui/Menu.tsx';

type Props = { readonly label: string; readonly size?: 'small' | undefined; readonly onChoose: (snooze: Snooze) => void };

/** Until when it rests (REM-35). */
export function SnoozeMenu({ label, size, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <Menu
      label={label}
      word={t('reminders.centre.later')}
      kind="quiet"
      size={size}
      entries={SNOOZES.map((snooze) => ({ id: snooze, label: t(`reminders.centre.snooze.${snooze}`), onAction: () => onChoose(snooze) }))}
    />
  );
}
